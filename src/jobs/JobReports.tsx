import { useEffect, useSyncExternalStore } from 'react';
import { useTranslations } from 'use-intl';
import { useSessionState } from '../session/useSession.ts';
import { useKeyName } from '../settings/keyName.ts';
import { Button } from '../ui/Button.tsx';
import { Fold } from '../ui/Fold.tsx';
import { Notice } from '../ui/Notice.tsx';
import styles from './Bulk.module.css';
import { BulkProgress } from './BulkProgress.tsx';
import { type BulkItem, canRun, reportBulk } from './bulk.ts';
import { type BulkJob, type HistoryJob, useJobs, useJobsState } from './jobs.ts';

type JobReportsProps = {
  /** The view that shows the history itself is on screen. */
  isAtUsage: boolean;
};

/**
 * Drawn by the shell over every page, locked or not: long work that goes on, and what came of it
 * until it is dismissed.
 */
export function JobReports({ isAtUsage }: JobReportsProps) {
  const t = useTranslations('bulk.report');
  const { bulk, history } = useJobsState();
  const isHistoryShown = history && !(isAtUsage && history.walk.getState().step !== 'locked');
  if (!bulk && !isHistoryShown) return null;
  return (
    <section aria-label={t('region')} className={styles.reports}>
      {bulk && <BulkReport job={bulk} />}
      {isHistoryShown && <HistoryReport job={history} />}
    </section>
  );
}

function BulkReport({ job }: { job: BulkJob }) {
  const t = useTranslations('bulk');
  const { kind, runner } = job;
  const state = useSyncExternalStore(runner.subscribe, runner.getState);
  const report = reportBulk(state);
  const [done, left, unknown] = [report.done.length, report.left.length, report.unknown.length];
  const isRevocation = kind === 'revoke';
  const counts = { done, left, unknown };
  const isBusy = state.step !== 'ended';
  useLeaveQuestion(isBusy);
  if (isBusy)
    return (
      <Notice tone="busy" title={t(`title.${kind}`, { count: done + left + unknown })}>
        <BulkProgress state={state} />
        {state.step === 'running' && (
          <div className={styles.actions}>
            <Button onPress={runner.stop}>{t('stop')}</Button>
          </div>
        )}
      </Notice>
    );
  return (
    <Notice
      tone={left + unknown > 0 ? 'warning' : 'success'}
      title={t(isRevocation ? 'report.revoked' : 'report.changed', counts)}
    >
      {state.stop && <p>{t(`report.${state.stop.by}`)}</p>}
      {state.unchecked && <p>{t('unchecked')}</p>}
      <Names title={t(isRevocation ? 'report.alive' : 'report.notChanged')} items={report.left} />
      <Names title={t('report.lost')} items={report.unknown} />
      {done > 0 && (
        <Fold summary={t(isRevocation ? 'report.allRevoked' : 'report.allChanged')}>
          <Names items={report.done} />
        </Fold>
      )}
      <BulkActions job={job} left={left + unknown} isOpen={canRun(state)} />
    </Notice>
  );
}

function BulkActions({ job, left, isOpen }: { job: BulkJob; left: number; isOpen: boolean }) {
  const t = useTranslations('bulk');
  const jobs = useJobs();
  const session = useSessionState();
  const canGoOn = isOpen && session.status === 'open' && session.id === job.sessionId;
  return (
    <div className={styles.actions}>
      {canGoOn && <Button onPress={() => void jobs.runBulk(job)}>{t('retry', { count: left })}</Button>}
      <Button onPress={() => jobs.dismiss('bulk')}>{t('report.dismiss')}</Button>
    </div>
  );
}

function Names({ title, items }: { title?: string; items: readonly BulkItem[] }) {
  if (items.length === 0) return null;
  return (
    <>
      {title && <p>{title}</p>}
      <ul className={styles.names}>
        {items.map(({ key }) => (
          <Name key={key.id} apiKey={key} />
        ))}
      </ul>
    </>
  );
}

function Name({ apiKey }: { apiKey: BulkItem['key'] }) {
  const name = useKeyName(apiKey);
  return (
    <li>
      <bdi>{name}</bdi>
    </li>
  );
}

function HistoryReport({ job: { walk } }: { job: HistoryJob }) {
  const t = useTranslations('usage.history');
  const b = useTranslations('bulk.report');
  const jobs = useJobs();
  const state = useSyncExternalStore(walk.subscribe, walk.getState);
  const isReading = state.step === 'reading';
  useLeaveQuestion(isReading);
  const rows = state.entries.length + state.unreadable;
  const title = {
    ready: t('reading'),
    reading: t('reading'),
    stopped: t('stopped'),
    failed: t('failed', { page: state.pages + 1 }),
    circle: t('circle'),
    locked: t('lockedTitle'),
    done: t('done'),
  }[state.step];
  return (
    <Notice tone={isReading ? 'busy' : 'plain'} title={title}>
      <p>{state.step === 'locked' ? t('lockedText') : t('read', { rows, pages: state.pages })}</p>
      {isReading && (
        <progress className={styles.progress} aria-label={t('progress')} value={state.progress} max={1} />
      )}
      <div className={styles.actions}>
        {isReading ? (
          <Button onPress={walk.stop}>{t('stop')}</Button>
        ) : (
          <Button onPress={() => jobs.dismiss('history')}>{b('dismiss')}</Button>
        )}
      </div>
    </Notice>
  );
}

/** A closed tab ends the work without a word: the browser asks first. */
function useLeaveQuestion(isBusy: boolean): void {
  useEffect(() => {
    if (!isBusy) return;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [isBusy]);
}
