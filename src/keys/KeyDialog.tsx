import { EditKeyDialog } from '../settings/EditKeyDialog.tsx';
import { BulkDialog } from './BulkDialog.tsx';
import { CreateKeyDialog } from './CreateKeyDialog.tsx';
import { KeyDetails } from './KeyDetails.tsx';
import type { KeysScope, OpenDialog } from './keysScope.ts';
import { RevokeDialog } from './RevokeDialog.tsx';
import { RotateDialog } from './RotateDialog.tsx';

type KeyDialogProps = {
  dialog: OpenDialog;
  scope: KeysScope;
  onOpen(dialog: OpenDialog): void;
  onClose(): void;
};

export function KeyDialog({ dialog, scope, onOpen, onClose }: KeyDialogProps) {
  switch (dialog.kind) {
    case 'details':
      return <KeyDetails id={dialog.id} scope={scope} onOpen={onOpen} onClose={onClose} />;
    case 'edit':
      return (
        <EditKeyDialog
          client={scope.client}
          keyId={dialog.id}
          onClose={onClose}
          onSaved={scope.reload}
          funds={scope.funds}
        />
      );
    case 'revoke':
      return <RevokeDialog id={dialog.id} scope={scope} onClose={onClose} />;
    case 'rotate':
      return <RotateDialog id={dialog.id} unfinished={dialog.unfinished} scope={scope} onClose={onClose} />;
    case 'create':
      return <CreateKeyDialog from={dialog.from} scope={scope} onClose={onClose} />;
    case 'bulk':
      return <BulkDialog action={dialog.action} keys={dialog.keys} scope={scope} onClose={onClose} />;
  }
}
