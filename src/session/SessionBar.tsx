import { useTranslations } from 'use-intl';
import { Button } from '../ui/Button.tsx';
import { Notice } from '../ui/Notice.tsx';
import { useSecondsUntil } from '../ui/useSecondsUntil.ts';
import styles from './SessionBar.module.css';
import { FoundSessionKeys, LeftoverNotices } from './SessionKeyNotices.tsx';
import type { OpenSession } from './session.ts';
import { useSession, useSessionState } from './useSession.ts';

/** Above every page: the life of the key that is held and the way out of it; or why none is held any more. */
export function SessionBar() {
  const t = useTranslations('session');
  const state = useSessionState();
  return (
    <div className={styles.stack}>
      {state.status === 'open' && <Bar key={state.id} state={state} />}
      {state.status === 'open' && state.idleEndsAt !== undefined && <IdleWarning endsAt={state.idleEndsAt} />}
      {state.status === 'locked' && state.reason && (
        <Notice tone="plain" title={t(`locked.${state.reason}`)} />
      )}
      <FoundSessionKeys />
      <LeftoverNotices />
    </div>
  );
}

function Bar({ state }: { state: OpenSession }) {
  const t = useTranslations('session');
  const session = useSession();
  const { key, origin, expiresAt } = state;
  return (
    <section className={styles.bar} aria-label={t('bar')}>
      <div className={styles.about}>
        <p className={styles.name}>
          {key.apiKeyType === 'ADMIN' ? t('admin') : t('inference')}{' '}
          <code translate="no">{t('endsIn', { last6: key.last6 })}</code>
        </p>
        {expiresAt !== undefined && <Clock endsAt={expiresAt} />}
        <p className={styles.origin}>{t(`origins.${origin}`)}</p>
      </div>
      <Button onPress={() => void session.lock('button')}>{t('lock')}</Button>
    </section>
  );
}

/** The life of the key. Not a live region: it would be read out each second. */
function Clock({ endsAt }: { endsAt: number }) {
  const t = useTranslations('session');
  const seconds = useSecondsUntil(endsAt);
  return (
    <p role="timer" aria-live="off" className={styles.clock}>
      {t('ends', { time: writeSpan(seconds) })}
    </p>
  );
}

function IdleWarning({ endsAt }: { endsAt: number }) {
  const t = useTranslations('session');
  const session = useSession();
  const seconds = useSecondsUntil(endsAt);
  return (
    <Notice tone="warning" title={t('idleTitle')}>
      <p aria-live="off">{t('idle', { seconds })}</p>
      <Button look="primary" onPress={session.touch}>
        {t('stay')}
      </Button>
    </Notice>
  );
}

/** 59:07, or 2:00:00, or 89 d: the two units that matter. */
function writeSpan(seconds: number): string {
  const days = Math.floor(seconds / 86_400);
  if (days > 1) return `${days} d`;
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60];
  const two = (part: number) => String(part).padStart(2, '0');
  const rest = two(seconds % 60);
  return hours > 0 ? `${hours}:${two(minutes)}:${rest}` : `${minutes}:${rest}`;
}
