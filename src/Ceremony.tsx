import { lazy, type ReactNode, Suspense } from 'react';
import { StakeContext } from './doctor/stakeContext.ts';
import { LoadBoundary } from './LoadBoundary.tsx';
import { ManageContext } from './session/manage.ts';
import type { Venice } from './venice/client.ts';

const ManageWithWallet = lazy(() => import('./mint/ManageWithWallet.tsx'));
const StakeWindow = lazy(() => import('./stake/StakeWindow.tsx'));

/** A window over the page in which the wallet is asked, and what had the focus before it. */
export type Ceremony = { before: Element | null } & (
  | { kind: 'manage' }
  | { kind: 'stake'; onStaked(): void }
);

type CeremoniesProps = { open(ceremony: Ceremony): void; children: ReactNode };

/** Lets every part ask for such a window by what it is for, without knowing the flow that draws it. */
export function Ceremonies({ open, children }: CeremoniesProps) {
  const before = () => document.activeElement;
  return (
    <ManageContext value={() => open({ kind: 'manage', before: before() })}>
      <StakeContext value={(onStaked) => open({ kind: 'stake', onStaked, before: before() })}>
        {children}
      </StakeContext>
    </ManageContext>
  );
}

type CeremonyWindowProps = { ceremony: Ceremony; venice: Venice; onClose(): void };

export function CeremonyWindow({ ceremony, venice, onClose }: CeremonyWindowProps) {
  const { before } = ceremony;
  return (
    <LoadBoundary>
      <Suspense>
        {ceremony.kind === 'manage' ? (
          <ManageWithWallet venice={venice} before={before} onClose={onClose} />
        ) : (
          <StakeWindow before={before} onStaked={ceremony.onStaked} onClose={onClose} />
        )}
      </Suspense>
    </LoadBoundary>
  );
}
