import { StrictMode, Suspense, useEffect } from 'react';
import { apiBaseUrl } from '../config.ts';
import { createGrants } from '../grant/grants.ts';
import { announceLocale, awaitedLocale } from '../messages/documentLocale.ts';
import { pageLanguage } from '../messages/language.ts';
import { createOngoingMint } from '../mint/ongoingMint.ts';
import { createVenice } from '../venice/client.ts';
import { createWallet } from '../wallet/createWallet.ts';
import { preloadForVisitor } from '../wallet/preloadForVisitor.ts';
import { App, type AppProps } from './App.tsx';

let standing: AppProps | undefined;

/** Created on first use: chunks may import each other in a cycle. */
function stand(): AppProps {
  if (standing) return standing;
  const venice = createVenice({ baseUrl: apiBaseUrl });
  const wallet = createWallet();
  const ports = { venice, wallet };
  standing = { ...ports, mint: createOngoingMint(ports), grants: createGrants(ports) };
  return standing;
}

/** Speaks the language that the document waits for, or English after all where its words do not come. */
export function speakAwaited(): void {
  pageLanguage.choose(awaitedLocale()).catch(() => announceLocale('en'));
}

/**
 * Fetches what the first click will need: at once where something was pressed already, so that it
 * comes while React hydrates; else at the first sign that there may be one.
 */
export function fetchAhead({ isPressed }: { isPressed: boolean }): void {
  const { wallet } = stand();
  if (isPressed) wallet.preload();
  else preloadForVisitor(wallet);
}

/**
 * The app with Venice's API, the wallet and the mint, one of each per page. It is rendered at build
 * into `index.html` and hydrated in the browser: both must render the same tree. The boundary lets
 * React hydrate in steps, and at once where something is pressed.
 */
export function Root({ onHydrated }: { onHydrated?: () => void }) {
  return (
    <StrictMode>
      <Suspense>
        <App {...stand()} />
        {onHydrated && <Hydrated onHydrated={onHydrated} />}
      </Suspense>
    </StrictMode>
  );
}

/**
 * Calls back once when its siblings are hydrated, outside React's work: an event from within an
 * effect hydrates nothing.
 */
function Hydrated({ onHydrated }: { onHydrated(): void }) {
  useEffect(() => queueMicrotask(onHydrated), [onHydrated]);
  return null;
}
