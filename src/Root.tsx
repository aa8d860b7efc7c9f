import { App } from './App.tsx';
import { apiBaseUrl } from './config.ts';
import { createVenice } from './venice/client.ts';
import { preloadWhenIdle } from './wallet/preloadWhenIdle.ts';
import { createWallet } from './wallet/wallet.ts';

const venice = createVenice({ baseUrl: apiBaseUrl });
const wallet = createWallet();

/** Fetches what the first click will need, once the page is awake and the browser has nothing better to do. */
export function fetchAhead(): void {
  preloadWhenIdle(wallet);
}

/** The app with what it stands on: Venice's API and the wallet, one of each for as long as the page lives. */
export function Root() {
  return <App venice={venice} wallet={wallet} />;
}
