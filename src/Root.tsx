import { App, type AppProps } from './App.tsx';
import { apiBaseUrl } from './config.ts';
import { announceLocale, awaitedLocale } from './messages/documentLocale.ts';
import { pageLanguage } from './messages/language.ts';
import { createOngoingMint } from './mint/ongoingMint.ts';
import { createVenice } from './venice/client.ts';
import { preloadForVisitor } from './wallet/preloadForVisitor.ts';
import { createWallet } from './wallet/wallet.ts';

let standing: AppProps | undefined;

/** Not while modules are still read: this one and those that it stands on may come in files that wait for each other. */
function stand(): AppProps {
  if (standing) return standing;
  const venice = createVenice({ baseUrl: apiBaseUrl });
  const wallet = createWallet();
  standing = { venice, wallet, mint: createOngoingMint({ venice, wallet }) };
  return standing;
}

/** Speaks the language that the document waits for, or English after all where its words do not come. */
export function speakAwaited(): void {
  pageLanguage.choose(awaitedLocale()).catch(() => announceLocale('en'));
}

/** Fetches what the first click will need, at the first sign that there may be one. */
export function fetchAhead(): void {
  preloadForVisitor(stand().wallet);
}

/** The app with what it stands on: Venice's API, the wallet and the mint, one of each for as long as the page lives. */
export function Root() {
  return <App {...stand()} />;
}
