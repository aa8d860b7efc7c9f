import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './App.tsx';
import { apiBaseUrl } from './config.ts';
import { isFramed, showWayOut } from './framed.ts';
import './styles.css';
import { createVenice } from './venice/client.ts';
import { preloadWhenIdle } from './wallet/preloadWhenIdle.ts';
import { createWallet } from './wallet/wallet.ts';

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no element #root');

if (isFramed(window)) showWayOut(root);
else start(root);

function start(root: HTMLElement): void {
  const wallet = createWallet();
  preloadWhenIdle(wallet);
  createRoot(root).render(
    <StrictMode>
      <App venice={createVenice({ baseUrl: apiBaseUrl })} wallet={wallet} />
    </StrictMode>,
  );
}
