import { useState } from 'react';
import { useFormatter, useTranslations } from 'use-intl';
import { FailureNotice } from '../failures/FailureNotice.tsx';
import { Button } from '../ui/Button.tsx';
import { Choice } from '../ui/Choice.tsx';
import { DialogActions } from '../ui/Dialog.tsx';
import { Notice } from '../ui/Notice.tsx';
import { veniceNow } from '../venice/veniceClock.ts';
import styles from './KeyDetails.module.css';
import { type Ending, findEnding, type Grace, graces, type RotationState } from './rotation.ts';
import { last6Of } from './useKeyWords.ts';

type EndOldKeyProps = {
  state: Extract<RotationState, { step: 'choosing' | 'ending' | 'done' }>;
  /** The old key is the one that the page works with. */
  isWorking: boolean;
  onEnd(ending: Ending): void;
  onClose(): void;
};

/** The new key is saved: when shall the old one end? */
export function EndOldKey({ state, isWorking, onEnd, onClose }: EndOldKeyProps) {
  const t = useTranslations('rotate');
  const format = useFormatter();
  const [grace, setGrace] = useState<Grace>('day');
  const { old, fresh, step } = state;
  const names = { old: last6Of(old), fresh: fresh.last6 };
  const write = (at: string) => format.dateTime(new Date(at), 'moment');
  if (step === 'done')
    return (
      <>
        <Notice
          tone="success"
          title={state.ending.kind === 'now' ? t('done') : t('doneAt', { at: write(state.ending.at) })}
        >
          <p>{t('doneText', names)}</p>
        </Notice>
        <DialogActions>
          <Button look="primary" onPress={onClose}>
            {t('close')}
          </Button>
        </DialogActions>
      </>
    );
  const ending = findEnding(grace, old, veniceNow());
  const failed = state.step === 'choosing' ? state.failed : undefined;
  return (
    <>
      <div className={styles.form}>
        <Notice tone="plain" title={t('endTitle')}>
          <p>{t('endText', names)}</p>
        </Notice>
        <Choice
          label={t('ends')}
          isBar
          value={grace}
          onChange={(next) => setGrace(next)}
          isDisabled={step === 'ending'}
          description={ending.kind === 'now' ? t('nowHint') : t('graceHint', { at: write(ending.at) })}
          options={graces.map((value) => ({ value, label: t(value) }))}
        />
        {isWorking && <p className={styles.danger}>{t('ownOld')}</p>}
        {failed && (
          <FailureNotice
            title={failed.isKnown ? t('endFailed') : t('endUnknown', names)}
            error={failed.error}
          />
        )}
        {step === 'ending' && <Notice tone="busy" title={t('ending')} />}
      </div>
      <DialogActions>
        <Button onPress={onClose} isDisabled={step === 'ending'}>
          {t('keepBoth')}
        </Button>
        <Button
          look="primary"
          onPress={() => onEnd(findEnding(grace, old, veniceNow()))}
          isDisabled={step === 'ending'}
        >
          {t('end')}
        </Button>
      </DialogActions>
    </>
  );
}
