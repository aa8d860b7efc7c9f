import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { planBulk } from '../jobs/bulk.ts';
import type { BulkChange, BulkKind } from '../jobs/bulkPlan.ts';
import { createBulkRunner } from '../jobs/bulkRunner.ts';
import type { BulkJob } from '../jobs/jobs.ts';
import { Dialog } from '../ui/Dialog.tsx';
import type { ApiKey } from '../venice/apiKey.ts';
import { BulkForm } from './BulkForm.tsx';
import { BulkWork } from './BulkWork.tsx';
import type { KeysScope } from './keysScope.ts';

type BulkDialogProps = { action: BulkKind; keys: readonly ApiKey[]; scope: KeysScope; onClose(): void };

/** One change to many keys: what it is, the plan, then the work. */
export function BulkDialog({ action, keys, scope, onClose }: BulkDialogProps) {
  const t = useTranslations('bulk');
  const plan = (change: BulkChange): BulkJob => ({
    sessionId: scope.sessionId,
    kind: action,
    runner: createBulkRunner(scope, planBulk(keys, change, scope.ownIds)),
  });
  const [job, setJob] = useState(() => (action === 'revoke' ? plan({ kind: 'revoke' }) : undefined));
  return (
    <Dialog title={t(`title.${action}`, { count: keys.length })} onClose={onClose} isWide>
      {action !== 'revoke' && !job && (
        <BulkForm action={action} onPlan={(change) => setJob(plan(change))} onCancel={onClose} />
      )}
      {job && (
        <BulkWork
          job={job}
          onBack={action === 'revoke' ? undefined : () => setJob(undefined)}
          onClose={onClose}
        />
      )}
    </Dialog>
  );
}
