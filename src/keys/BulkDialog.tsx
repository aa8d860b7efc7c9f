import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { Dialog } from '../ui/Dialog.tsx';
import type { ApiKey } from '../venice/apiKey.ts';
import { BulkForm } from './BulkForm.tsx';
import { BulkWork } from './BulkWork.tsx';
import { type BulkChange, type BulkKind, planBulk } from './bulkPlan.ts';
import { type BulkRunner, createBulkRunner } from './bulkRunner.ts';
import type { KeysScope } from './keysScope.ts';

type BulkDialogProps = { action: BulkKind; keys: readonly ApiKey[]; scope: KeysScope; onClose(): void };

/** One change to many keys: what it shall be, the plan, then the work. */
export function BulkDialog({ action, keys, scope, onClose }: BulkDialogProps) {
  const t = useTranslations('bulk');
  const plan = (change: BulkChange) => createBulkRunner(scope, planBulk(keys, change, scope.ownIds));
  const [runner, setRunner] = useState<BulkRunner | undefined>(() =>
    action === 'revoke' ? plan({ kind: 'revoke' }) : undefined,
  );
  const [isHeld, setIsHeld] = useState(false);
  return (
    <Dialog title={t(`title.${action}`, { count: keys.length })} onClose={onClose} isHeld={isHeld} isWide>
      {action !== 'revoke' && !runner && (
        <BulkForm action={action} onPlan={(change) => setRunner(plan(change))} onCancel={onClose} />
      )}
      {runner && (
        <BulkWork
          action={action}
          runner={runner}
          onStart={() => setIsHeld(true)}
          onSettled={() => {
            setIsHeld(false);
            scope.reload();
          }}
          onBack={action === 'revoke' ? undefined : () => setRunner(undefined)}
          onClose={onClose}
        />
      )}
    </Dialog>
  );
}
