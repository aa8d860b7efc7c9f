import { useTranslations } from 'use-intl';
import { FailureNotice } from '../failures/FailureNotice.tsx';
import { Notice } from '../ui/Notice.tsx';
import { useSecondsUntil } from '../ui/useSecondsUntil.ts';
import styles from './Bulk.module.css';
import { type BulkItem, type BulkState, reportBulk } from './bulk.ts';

/** How far a bulk change is, what it waits for, and what came of it. */
export function BulkProgress({ state }: { state: BulkState }) {
  const t = useTranslations('bulk');
  const seconds = useSecondsUntil(state.step === 'running' ? state.resumesAt : undefined);
  const { done, left, unknown } = reportBulk(state);
  const todo = done.length + left.length + unknown.length;
  const isOpen = ({ status: { kind } }: BulkItem) => kind === 'waiting' || kind === 'working';
  const failed = [...left, ...unknown].filter((item) => !isOpen(item)).length;
  const counts = { done: done.length, todo, failed };
  return (
    <div className={styles.lines}>
      <progress className={styles.progress} max={todo} value={done.length + failed} aria-label={t('plan')} />
      <p role="status">
        {state.step === 'checking' && t('checking')}
        {state.step === 'stopping' && t('stopping')}
        {state.step === 'running' && t('running', counts)}
        {state.step === 'ended' && state.stop && t('stopped', counts)}
      </p>
      {seconds > 0 && <p className={styles.soft}>{t('waits', { seconds })}</p>}
      {state.step === 'ended' && <BulkVerdict state={state} isWhole={done.length === todo} failed={failed} />}
    </div>
  );
}

type BulkVerdictProps = { state: Extract<BulkState, { step: 'ended' }>; isWhole: boolean; failed: number };

/** Why the work ended, where it did not end by being done. */
function BulkVerdict({ state: { stop, unchecked }, isWhole, failed }: BulkVerdictProps) {
  const t = useTranslations('bulk');
  return (
    <>
      {isWhole && !unchecked && <Notice tone="success" title={t('finished')} />}
      {failed > 0 && (
        <Notice tone="warning" title={t('finishedWith', { failed })}>
          <p>{t('finishedText')}</p>
        </Notice>
      )}
      {stop?.by === 'lock' && <Notice tone="warning" title={t('locked')} />}
      {stop?.by === 'refused' && <FailureNotice title={t('problem')} error={stop.error} />}
      {unchecked && <FailureNotice title={t('unchecked')} error={unchecked} />}
    </>
  );
}
