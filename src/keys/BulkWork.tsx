import { useState, useSyncExternalStore } from 'react';
import { useTranslations } from 'use-intl';
import styles from '../jobs/Bulk.module.css';
import { BulkProgress } from '../jobs/BulkProgress.tsx';
import { type BulkState, canRun, reportBulk } from '../jobs/bulk.ts';
import { bulkTakesMs, changesAMinute } from '../jobs/bulkRunner.ts';
import { type BulkJob, isBulkBusy, useJobs, useJobsState } from '../jobs/jobs.ts';
import { useSession } from '../session/useSession.ts';
import { Button } from '../ui/Button.tsx';
import { DialogActions } from '../ui/Dialog.tsx';
import { TextField } from '../ui/TextField.tsx';
import { BulkItems } from './BulkItems.tsx';

type BulkWorkProps = {
  job: BulkJob;
  /** Absent where there is no form to go back to. */
  onBack: (() => void) | undefined;
  onClose(): void;
};

/**
 * The plan, then the plan while it is worked through, then what is stored. The work goes on where
 * this is closed.
 */
export function BulkWork({ job, onBack, onClose }: BulkWorkProps) {
  const t = useTranslations('bulk');
  const { kind, runner } = job;
  const jobs = useJobs();
  const { bulk } = useJobsState();
  const state = useSyncExternalStore(runner.subscribe, runner.getState);
  const [typed, setTyped] = useState('');
  const { done, left, unknown } = reportBulk(state);
  const todo = done.length + left.length + unknown.length;
  const isPlanned = state.step === 'planned';
  const isEnded = state.step === 'ended';
  const isOtherBusy = bulk !== undefined && bulk !== job && isBulkBusy(bulk);
  const close = () => {
    // What was read here need not be told again by the shell.
    if (bulk === job) jobs.dismiss('bulk');
    onClose();
  };
  return (
    <>
      {isPlanned ? <BulkPlan job={job} state={state} todo={todo} /> : <BulkProgress state={state} />}
      <BulkItems items={state.items} />
      {isPlanned && kind === 'revoke' && todo > 0 && (
        <TextField
          label={t('typeCount', { count: String(todo) })}
          value={typed}
          onChange={setTyped}
          inputMode="decimal"
        />
      )}
      {isPlanned && isOtherBusy && <p className={styles.soft}>{t('otherBusy')}</p>}
      <DialogActions>
        {isPlanned && onBack && <Button onPress={onBack}>{t('change')}</Button>}
        <Button onPress={close}>{t(isPlanned ? 'cancel' : isEnded ? 'close' : 'background')}</Button>
        {isPlanned && (
          <Button
            look={kind === 'revoke' ? 'danger' : 'primary'}
            isDisabled={todo === 0 || isOtherBusy || (kind === 'revoke' && typed.trim() !== String(todo))}
            onPress={() => void jobs.runBulk(job)}
          >
            {t(`start.${kind}`, { count: todo })}
          </Button>
        )}
        {state.step === 'running' && <Button onPress={runner.stop}>{t('stop')}</Button>}
        {isEnded && canRun(state) && (
          <Button look="primary" onPress={() => void jobs.runBulk(job)}>
            {t('retry', { count: left.length + unknown.length })}
          </Button>
        )}
      </DialogActions>
    </>
  );
}

type BulkPlanProps = { job: BulkJob; state: BulkState; todo: number };

/** What will be done, how long it takes, and whether the session lasts as long. */
function BulkPlan({ job: { kind }, state, todo }: BulkPlanProps) {
  const t = useTranslations('bulk');
  const session = useSession();
  const [remainingMs] = useState(session.remainingMs);
  const skipped = state.items.length - todo;
  const minutes = bulkTakesMs(todo) / 60_000;
  const left = remainingMs === undefined ? Number.POSITIVE_INFINITY : Math.floor(remainingMs / 60_000);
  return (
    <div className={styles.lines}>
      <p>{t(kind === 'revoke' ? 'revokeSummary' : 'summary', { todo, skipped })}</p>
      {todo > 0 && <p className={styles.soft}>{t('pace', { minutes })}</p>}
      {minutes > 0 && minutes >= left && (
        <p role="alert" className={styles.warning}>
          {t('tooLong', { left, minutes, fit: Math.min(todo, Math.max(0, left) * changesAMinute), todo })}
        </p>
      )}
    </div>
  );
}
