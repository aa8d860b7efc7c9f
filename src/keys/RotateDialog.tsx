import { useEffect, useState, useSyncExternalStore } from 'react';
import { useTranslations } from 'use-intl';
import { FailureNotice } from '../doctor/FailureNotice.tsx';
import { KeyReveal } from '../session/KeyReveal.tsx';
import { Button } from '../ui/Button.tsx';
import { Dialog, DialogActions } from '../ui/Dialog.tsx';
import { Notice } from '../ui/Notice.tsx';
import { PartBoundary } from '../ui/PartBoundary.tsx';
import { CreationNotice } from './CreationNotice.tsx';
import { EndOldKey } from './EndOldKey.tsx';
import type { KeysScope } from './keysScope.ts';
import { LostCreation } from './LostCreation.tsx';
import { RotationReview } from './RotationReview.tsx';
import type { RotationState } from './rotation.ts';
import { createRotator } from './rotator.ts';
import type { UnfinishedRotation } from './tags.ts';
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
  const [rotator] = useState(() =>
    createRotator({ ...scope, keyId: id, unfinished: unfinished && resume(unfinished) }),
  );
  const state = useSyncExternalStore(rotator.subscribe, rotator.getState);

  useEffect(() => {
    if (rotator.getState().step === 'reading') void rotator.read();
  }, [rotator]);

  const leave = () => {
    const { step } = rotator.getState();
    rotator.close();
    onClose();
    if (step === 'done' && isOverNow(state) && scope.isWorking(id)) scope.onWorkingRevoked();
    else scope.reload();
  };

  return (
    <Dialog title={t('title')} onClose={leave} isHeld={isHeld(state)} isWide>
      {renderStep()}
    </Dialog>
  );

  function renderStep() {
    switch (state.step) {
      case 'reading':
        return <Notice tone="busy" title={t('reading')} />;
      case 'unread':
        return (
          <>
            <FailureNotice title={t('unread')} error={state.error} />
            <DialogActions>
              <Button onPress={leave}>{t('close')}</Button>
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
              <Button onPress={leave}>{t('close')}</Button>
            </DialogActions>
          </>
        );
      case 'review':
      case 'creating':
        return (
          <RotationReview
            state={state}
            creations={scope.creations}
            onCreate={() => void rotator.create()}
            onCancel={leave}
          />
        );
      case 'searching':
      case 'unsearched':
      case 'orphaned':
        return (
          <LostCreation
            state={state}
            stands={t('oldWorks', { last6: last6Of(state.old) })}
            onSearch={() => void rotator.search()}
            onRevoke={() => void rotator.revokeOrphans()}
            onClose={leave}
          />
        );
      case 'revealed':
        return (
          <>
            <Notice tone="plain" title={t('revealed', { old: last6Of(state.old) })}>
              <p>{t('revealedText')}</p>
            </Notice>
            <PartBoundary>
              <CreationNotice nonce={state.nonce} heldKey={state.key} body={state.body} scope={scope} />
            </PartBoundary>
            <KeyReveal heldKey={state.key} onDone={rotator.saved} />
          </>
        );
      case 'choosing':
      case 'ending':
      case 'done':
        return (
          <EndOldKey
            state={state}
            isWorking={scope.isWorking(id)}
            onEnd={(ending) => void rotator.end(ending)}
            onClose={leave}
          />
        );
    }
  }
}

/** A click beside the dialog must not throw away what cannot be had again. */
function isHeld({ step }: RotationState): boolean {
  return step === 'creating' || step === 'searching' || step === 'revealed' || step === 'ending';
}

function isOverNow(state: RotationState): boolean {
  return state.step === 'done' && state.ending.kind === 'now';
}

function resume({ old, fresh }: UnfinishedRotation) {
  return { old, fresh: { id: fresh.id, last6: last6Of(fresh) } };
}
