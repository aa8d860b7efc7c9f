import { useEffect, useState, useSyncExternalStore } from 'react';
import { useTranslations } from 'use-intl';
import { useCreations } from '../creation/useCreations.ts';
import { FailureNotice } from '../failures/FailureNotice.tsx';
import { Button } from '../ui/Button.tsx';
import { Dialog, DialogActions } from '../ui/Dialog.tsx';
import { Notice } from '../ui/Notice.tsx';
import type { UnfinishedRotation } from '../venice/tags.ts';
import { EndOldKey } from './EndOldKey.tsx';
import type { KeysScope } from './keysScope.ts';
import type { LimitChoice } from './planRotation.ts';
import { RotationReview } from './RotationReview.tsx';
import type { RotationState } from './rotation.ts';
import { createRotator, type Rotator } from './rotator.ts';
import { last6Of } from './useKeyWords.ts';

type RotateDialogProps = {
  id: string;
  unfinished: UnfinishedRotation | undefined;
  scope: KeysScope;
  onClose(): void;
};

/** Replaces a key: settings, new key, saved, end of the old one. At each step it says which keys work. */
export function RotateDialog({ id, unfinished, scope, onClose }: RotateDialogProps) {
  const t = useTranslations('rotate');
  const newKeys = useCreations();
  const [rotator] = useState(() =>
    createRotator({ ...scope, newKeys, keyId: id, unfinished: unfinished && resume(unfinished) }),
  );
  const state = useSyncExternalStore(rotator.subscribe, rotator.getState);

  useEffect(() => {
    if (rotator.getState().step === 'reading') void rotator.read();
  }, [rotator]);

  const leave = () => {
    onClose();
    if (isOverNow(state) && scope.isWorking(id)) scope.onWorkingRevoked();
    else scope.reload();
  };
  const create = async (limits: LimitChoice) => {
    await rotator.create(limits);
    if (rotator.getState().step === 'handedOver') leave();
  };

  // The new key stands on the page until it is saved, and a lost one is told of there.
  if (state.step === 'saving' || state.step === 'handedOver') return null;
  return (
    <Dialog title={t('title')} onClose={leave} isHeld={isHeld(state)} isWide>
      <Step
        state={state}
        rotator={rotator}
        scope={scope}
        isWorking={scope.isWorking(id)}
        onCreate={(limits) => void create(limits)}
        onLeave={leave}
      />
    </Dialog>
  );
}

type StepProps = {
  state: Exclude<RotationState, { step: 'saving' | 'handedOver' }>;
  rotator: Rotator;
  scope: KeysScope;
  /** The old key is the one that the page works with. */
  isWorking: boolean;
  onCreate(limits: LimitChoice): void;
  onLeave(): void;
};

function Step({ state, rotator, scope, isWorking, onCreate, onLeave }: StepProps) {
  const t = useTranslations('rotate');
  switch (state.step) {
    case 'reading':
      return <Notice tone="busy" title={t('reading')} />;
    case 'unread':
      return (
        <>
          <FailureNotice title={t('unread')} error={state.error} />
          <DialogActions>
            <Button onPress={onLeave}>{t('close')}</Button>
            <Button look="primary" onPress={() => void rotator.read()}>
              {t('again')}
            </Button>
          </DialogActions>
        </>
      );
    case 'unclonable':
      return (
        <>
          <Notice tone="warning" title={t('unclonable')}>
            <p>{t('unclonableText')}</p>
          </Notice>
          <DialogActions>
            <Button onPress={onLeave}>{t('close')}</Button>
          </DialogActions>
        </>
      );
    case 'review':
    case 'creating':
      return (
        <RotationReview
          state={state}
          creations={scope.creations}
          funds={scope.funds}
          onCreate={onCreate}
          onCancel={onLeave}
        />
      );
    case 'choosing':
    case 'ending':
    case 'done':
      return (
        <EndOldKey
          state={state}
          isWorking={isWorking}
          onEnd={(ending) => void rotator.end(ending)}
          onClose={onLeave}
        />
      );
  }
}

/** A press beside the dialog must not hide what is under way. */
function isHeld({ step }: RotationState): boolean {
  return step === 'creating' || step === 'ending';
}

function isOverNow(state: RotationState): boolean {
  return state.step === 'done' && state.ending.kind === 'now';
}

function resume({ old, fresh }: UnfinishedRotation) {
  return { old, fresh: { id: fresh.id, last6: last6Of(fresh) } };
}
