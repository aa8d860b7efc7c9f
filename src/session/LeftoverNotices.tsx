import { useFormatter, useTranslations } from 'use-intl';
import { Button } from '../ui/Button.tsx';
import { Notice } from '../ui/Notice.tsx';
import { useFoundKeys } from './useFoundKeys.ts';
import { useLeftovers, useSession } from './useSession.ts';

/** Session keys of this visit that may have outlived their session: named, so that they can be found and ended. */
export function LeftoverNotices() {
  const t = useTranslations('session.leftover');
  const format = useFormatter();
  const session = useSession();
  const { found } = useFoundKeys();
  // One that is offered for removal need not be told of twice.
  const untold = useLeftovers().filter(({ last6 }) => !found.some(({ last6Chars }) => last6Chars === last6));
  return untold.map(({ id, last6, expiresAt, cause }) => (
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
