import { useState, useSyncExternalStore } from 'react';
import { useTranslations } from 'use-intl';
import { FailureNotice } from '../doctor/FailureNotice.tsx';
import { Button } from '../ui/Button.tsx';
import { DialogActions } from '../ui/Dialog.tsx';
import { Notice } from '../ui/Notice.tsx';
import { TextField } from '../ui/TextField.tsx';
import { useSecondsUntil } from '../ui/useSecondsUntil.ts';
import { BulkItems } from './BulkItems.tsx';
import styles from './BulkWork.module.css';
import type { BulkItem, BulkKind, BulkStatus } from './bulkPlan.ts';
import type { BulkRunner, BulkState } from './bulkRunner.ts';

type BulkWorkProps = {
  action: BulkKind;
  runner: BulkRunner;
  onStart(): void;
  onSettled(): void;
  /** Absent where there is no form to go back to. */
  onBack: (() => void) | undefined;
  onClose(): void;
};

const callsAMinute = 19;

/** The plan, then the plan while it is worked through, then what stands. */
export function BulkWork({ action, runner, onStart, onSettled, onBack, onClose }: BulkWorkProps) {
  const t = useTranslations('bulk');
  const state = useSyncExternalStore(runner.subscribe, runner.getState);
  const [typed, setTyped] = useState('');
  const count = countStatuses(state.items);
  const todo = state.items.length - count.skipped;
  const isPlanned = state.step === 'planned';
  const isSettled = state.step === 'stopped' || state.step === 'finished';
  const left = count.failed + count.waiting;
  const run = async (act: () => Promise<void>) => {
    onStart();
    await act();
    onSettled();
  };
  return (
    <>
      {isPlanned && (
        <div className={styles.lines}>
          <p>{t(action === 'revoke' ? 'revokeSummary' : 'summary', { todo, skipped: count.skipped })}</p>
          {todo > 0 && (
            <p className={styles.soft}>{t('pace', { minutes: Math.floor((todo - 1) / callsAMinute) })}</p>
          )}
        </div>
      )}
      {!isPlanned && <Progress state={state} todo={todo} done={count.done} failed={count.failed} />}
      <BulkItems items={state.items} />
      {isPlanned && action === 'revoke' && todo > 0 && (
        <TextField
          label={t('typeCount', { count: String(todo) })}
          value={typed}
          onChange={setTyped}
          inputMode="decimal"
        />
      )}
      <DialogActions>
        {isPlanned && onBack && <Button onPress={onBack}>{t('change')}</Button>}
        {(isPlanned || isSettled) && (
          <Button onPress={onClose}>{isPlanned ? t('cancel') : t('close')}</Button>
        )}
        {isPlanned && (
          <Button
            look={action === 'revoke' ? 'danger' : 'primary'}
            isDisabled={todo === 0 || (action === 'revoke' && typed.trim() !== String(todo))}
            onPress={() => void run(runner.start)}
          >
            {t(`start.${action}`, { count: todo })}
          </Button>
        )}
        {state.step === 'running' && <Button onPress={runner.stop}>{t('stop')}</Button>}
        {isSettled && left > 0 && (
          <Button look="primary" onPress={() => void run(runner.retry)}>
            {t('retry', { count: left })}
          </Button>
        )}
      </DialogActions>
    </>
  );
}

type ProgressProps = { state: BulkState; todo: number; done: number; failed: number };

function Progress({ state, todo, done, failed }: ProgressProps) {
  const t = useTranslations('bulk');
  const seconds = useSecondsUntil(state.resumesAt);
  const { step, problem } = state;
  const isOver = step === 'finished' || step === 'stopped';
  return (
    <div className={styles.lines}>
      <progress className={styles.progress} max={todo} value={done + failed} aria-label={t('plan')} />
      <p role="status">
        {step === 'checking' && t('checking')}
        {step === 'stopping' && t('stopping')}
        {step === 'running' && t('running', { done, todo, failed })}
        {step === 'stopped' && t('stopped', { done, todo })}
      </p>
      {step === 'running' && seconds > 0 && <p className={styles.soft}>{t('waits', { seconds })}</p>}
      {step === 'finished' && failed === 0 && !problem && <Notice tone="success" title={t('finished')} />}
      {isOver && failed > 0 && (
        <Notice tone="warning" title={t('finishedWith', { failed })}>
          <p>{t('finishedText')}</p>
        </Notice>
      )}
      {isOver && problem && (
        <FailureNotice title={step === 'stopped' ? t('problem') : t('unchecked')} error={problem} />
      )}
    </div>
  );
}

function countStatuses(items: readonly BulkItem[]): Record<BulkStatus['kind'], number> {
  const counts = { waiting: 0, working: 0, done: 0, skipped: 0, failed: 0 };
  for (const { status } of items) counts[status.kind]++;
  return counts;
}
