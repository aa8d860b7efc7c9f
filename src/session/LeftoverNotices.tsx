import { useFormatter, useTranslations } from 'use-intl';
import { Button } from '../ui/Button.tsx';
import { Notice } from '../ui/Notice.tsx';
import { useLeftovers, useSession } from './useSession.ts';

/** Session keys of this visit that may have outlived their session: named, so that they can be found and ended. */
export function LeftoverNotices() {
  const t = useTranslations('session.leftover');
  const format = useFormatter();
  const session = useSession();
  return useLeftovers().map(({ id, last6, expiresAt, cause }) => (
    <Notice key={last6} tone="warning" title={t(cause, { last6 })}>
      <p>
        {t('text')}{' '}
        {expiresAt !== undefined && t('ends', { time: format.dateTime(expiresAt, { timeStyle: 'short' }) })}{' '}
        {id && t('id', { id })} {t('how')}
      </p>
      <Button onPress={() => session.dropLeftover(last6)}>{t('dismiss')}</Button>
    </Notice>
  ));
}
