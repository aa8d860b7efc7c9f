import { type ReactNode, Suspense } from 'react';
import { RemedyContext, type RemedyProps } from '../failures/remedy.ts';
import { ManageContext } from '../session/manageRequest.ts';
import { lazyPart } from '../ui/lazyPart.tsx';
import type { Venice } from '../venice/client.ts';
import { LoadBoundary } from './LoadBoundary.tsx';
import { StakeContext } from './stakeRequest.ts';

const ManageWithWallet = lazyPart(
  async () => (await import('../mint/ManageWithWallet.tsx')).ManageWithWallet,
);
const Remedy = lazyPart(async () => (await import('./Remedy.tsx')).Remedy);
const StakeWindow = lazyPart(async () => (await import('../stake/StakeWindow.tsx')).StakeWindow);

/** A window over the page in which the wallet is asked, and what had the focus before it. */
export type WalletRequest = { before: Element | null } & (
  | { kind: 'manage' }
  | { kind: 'stake'; onStaked(): void }
);

type WalletDialogsProps = { open(request: WalletRequest): void; children: ReactNode };

/** Lets every part ask for such a window by what it is for, without knowing the flow that draws it. */
export function WalletDialogs({ open, children }: WalletDialogsProps) {
  const before = () => document.activeElement;
  return (
    <ManageContext value={() => open({ kind: 'manage', before: before() })}>
      <StakeContext value={(onStaked) => open({ kind: 'stake', onStaked, before: before() })}>
        <RemedyContext value={LazyRemedy}>{children}</RemedyContext>
      </StakeContext>
    </ManageContext>
  );
}

function LazyRemedy(props: RemedyProps) {
  return (
    <LoadBoundary>
      <Suspense>
        <Remedy {...props} />
      </Suspense>
    </LoadBoundary>
  );
}

type WalletDialogProps = { request: WalletRequest; venice: Venice; onClose(): void };

export function WalletDialog({ request, venice, onClose }: WalletDialogProps) {
  const { before } = request;
  return (
    <LoadBoundary>
      <Suspense>
        {request.kind === 'manage' ? (
          <ManageWithWallet venice={venice} before={before} onClose={onClose} />
        ) : (
          <StakeWindow before={before} onStaked={request.onStaked} onClose={onClose} />
        )}
      </Suspense>
    </LoadBoundary>
  );
}
