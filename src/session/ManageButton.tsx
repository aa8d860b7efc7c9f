import { useTranslations } from 'use-intl';
import { Button, type ButtonProps } from '../ui/Button.tsx';
import { useRequestManage } from './manageRequest.ts';

/** The way to everything that needs an ADMIN key: the wallet signs once. */
export function ManageButton({ look = 'plain' }: Pick<ButtonProps, 'look'>) {
  const t = useTranslations('session');
  const requestManage = useRequestManage();
  return (
    <Button look={look} onPress={requestManage}>
      {t('manage')}
    </Button>
  );
}
