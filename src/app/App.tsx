import { QueryClientProvider } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Suspense, useEffect, useState } from 'react';
import { useTranslations } from 'use-intl';
import { Link, Router, useLocation } from 'wouter';
import { createCreations } from '../creation/creations.ts';
import { createCreationJournal } from '../creation/journal.ts';
import { OpenCreations } from '../creation/OpenCreations.tsx';
import { CreationsContext } from '../creation/useCreations.ts';
import type { Grants } from '../grant/grants.ts';
import { UnreturnedGrant } from '../grant/UnreturnedGrant.tsx';
import { createJobs, JobsContext, useJobsState } from '../jobs/jobs.ts';
import { queryKeys } from '../kit/queryKeys.ts';
import { pageLanguage } from '../messages/language.ts';
import type { Minter } from '../mint/minter.ts';
import type { OngoingMint } from '../mint/ongoingMint.ts';
import { UnfinishedMint } from '../mint/UnfinishedMint.tsx';
import { createSession } from '../session/createSession.ts';
import { guardSession } from '../session/guardSession.ts';
import { keysQuery } from '../session/queries.ts';
import { SessionContext } from '../session/useSession.ts';
import { lazyPart } from '../ui/lazyPart.tsx';
import { PartBoundary } from '../ui/PartBoundary.tsx';
import type { Venice } from '../venice/client.ts';
import { WalletContext } from '../wallet/useWallet.ts';
import type { Wallet } from '../wallet/wallet.ts';
import { Frame } from './Frame.tsx';
import { KeyBoundary, MadeKeys, MintedKey } from './KeyBoundary.tsx';
import { LanguageProvider } from './LanguageProvider.tsx';
import { PauseNotice } from './PauseNotice.tsx';
import { createQueryClient } from './queryClient.ts';
import { Routes } from './Routes.tsx';
import { useHashPath } from './useHashPath.ts';
import { WalletDialog, WalletDialogs, type WalletRequest } from './WalletDialogs.tsx';

export type AppProps = { venice: Venice; wallet: Wallet; mint: OngoingMint; grants: Grants };

/** The shell: what every page stands on, and what stands around it. */
export function App({ venice, wallet, mint, grants }: AppProps) {
  const [queries] = useState(createQueryClient);
  const [session] = useState(() =>
    createSession({
      venice,
      clearCaches: () => queries.clear(),
      keepKeys: (sessionId, rows) => {
        const reader = { sessionId, client: () => session.client() };
        void queries.prefetchQuery({ ...keysQuery(reader), initialData: rows });
      },
    }),
  );
  const [jobs] = useState(() =>
    createJobs({
      session,
      onSettled: (id) => void queries.invalidateQueries({ queryKey: queryKeys.session(id) }),
    }),
  );
  const [creations] = useState(() =>
    createCreations({
      session,
      journal: createCreationJournal(),
      onRevoked: () =>
        void queries.invalidateQueries({ predicate: ({ queryKey }) => queryKey[1] === 'keys' }),
    }),
  );
  const [request, setRequest] = useState<WalletRequest>();

  useEffect(() => guardSession(session, wallet), [session, wallet]);
  useEffect(() => creations.start(), [creations]);

  return (
    <LanguageProvider store={pageLanguage}>
      <QueryClientProvider client={queries}>
        <KeyBoundary
          keys={
            <>
              <MintedKey minter={mint.minter} />
              <MintedKey minter={grants.minter} />
              <MadeKeys creations={creations} />
            </>
          }
        >
          <WalletContext value={wallet}>
            <SessionContext value={session}>
              <JobsContext value={jobs}>
                <CreationsContext value={creations}>
                  <WalletDialogs open={setRequest}>
                    <Router hook={useHashPath}>
                      <Frame isInert={request !== undefined}>
                        <PauseNotice pause={venice.pause} />
                        <RoutedPage minter={mint.minter} grants={grants}>
                          <Routes venice={venice} mint={mint} grants={grants} />
                        </RoutedPage>
                      </Frame>
                      {request && (
                        <WalletDialog
                          request={request}
                          venice={venice}
                          onClose={() => setRequest(undefined)}
                        />
                      )}
                    </Router>
                  </WalletDialogs>
                </CreationsContext>
              </JobsContext>
            </SessionContext>
          </WalletContext>
        </KeyBoundary>
      </QueryClientProvider>
    </LanguageProvider>
  );
}

/**
 * The page of an address, under the keys that nobody saved yet; one that failed is left behind with
 * its address.
 */
type RoutedPageProps = { minter: Minter; grants: Grants; children: ReactNode };

function RoutedPage({ minter, grants, children }: RoutedPageProps) {
  const t = useTranslations('recovery');
  const [path] = useLocation();
  const own = { '/': minter, '/grant': grants.minter }[path];
  return (
    <>
      <OpenCreations />
      <UnfinishedMint minter={minter} isAway={path !== '/'} back={<Link href="/">{t('back')}</Link>} />
      <UnreturnedGrant grants={grants} isAway={path !== '/grant'} />
      <LongWork isAtUsage={path === '/usage'} />
      <KeyBoundary key={path} keys={own && <MintedKey minter={own} />}>
        {children}
      </KeyBoundary>
    </>
  );
}

const JobReports = lazyPart(async () => (await import('../jobs/JobReports.tsx')).JobReports);

/** Work that outlives the page that it was started on. Its code comes with the first of it. */
function LongWork({ isAtUsage }: { isAtUsage: boolean }) {
  const { bulk, history } = useJobsState();
  if (!bulk && !history) return null;
  return (
    <PartBoundary>
      <Suspense>
        <JobReports isAtUsage={isAtUsage} />
      </Suspense>
    </PartBoundary>
  );
}
