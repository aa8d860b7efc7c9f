import { QueryClientProvider } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { Router } from 'wouter';
import { useHashLocation } from 'wouter/use-hash-location';
import { Ceremonies, type Ceremony, CeremonyWindow } from './Ceremony.tsx';
import { Frame } from './Frame.tsx';
import { KeyBoundary } from './KeyBoundary.tsx';
import { LanguageProvider } from './LanguageProvider.tsx';
import { pageLanguage } from './messages/language.ts';
import type { OngoingMint } from './mint/ongoingMint.ts';
import { Pages } from './Pages.tsx';
import { PauseNotice } from './PauseNotice.tsx';
import { PlacedPage } from './PlacedPage.tsx';
import { createQueries } from './queries.ts';
import { guardSession } from './session/guardSession.ts';
import { createSession } from './session/session.ts';
import { SessionContext } from './session/useSession.ts';
import type { Venice } from './venice/client.ts';
import { WalletContext } from './wallet/useWallet.ts';
import type { Wallet } from './wallet/wallet.ts';

export type AppProps = { venice: Venice; wallet: Wallet; mint: OngoingMint };

/** The shell: what every page stands on, and what stands around it. */
export function App({ venice, wallet, mint }: AppProps) {
  const [queries] = useState(createQueries);
  const [session] = useState(() => createSession({ venice, clearCaches: () => queries.clear() }));
  const [ceremony, setCeremony] = useState<Ceremony>();

  useEffect(() => guardSession(session, wallet), [session, wallet]);

  return (
    <LanguageProvider store={pageLanguage}>
      <KeyBoundary minter={mint.minter}>
        <QueryClientProvider client={queries}>
          <WalletContext value={wallet}>
            <SessionContext value={session}>
              <Ceremonies open={setCeremony}>
                <Router hook={useHashLocation}>
                  <Frame isInert={ceremony !== undefined}>
                    <PauseNotice pause={venice.pause} />
                    <PlacedPage minter={mint.minter}>
                      <Pages venice={venice} mint={mint} />
                    </PlacedPage>
                  </Frame>
                  {ceremony && (
                    <CeremonyWindow
                      ceremony={ceremony}
                      venice={venice}
                      onClose={() => setCeremony(undefined)}
                    />
                  )}
                </Router>
              </Ceremonies>
            </SessionContext>
          </WalletContext>
        </QueryClientProvider>
      </KeyBoundary>
    </LanguageProvider>
  );
}
