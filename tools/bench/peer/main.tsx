import '@rainbow-me/rainbowkit/styles.css';
import { ConnectButton, getDefaultConfig, RainbowKitProvider } from '@rainbow-me/rainbowkit';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { createRoot } from 'react-dom/client';
import { WagmiProvider } from 'wagmi';
import { base } from 'wagmi/chains';
import { Mint } from './Mint.tsx';

/** RainbowKit's starter, as its documentation writes it (https://rainbowkit.com/en-US/docs/installation), and a mint. */
const config = getDefaultConfig({ appName: 'RainbowKit App', projectId: 'YOUR_PROJECT_ID', chains: [base] });
const queryClient = new QueryClient();

const root = document.getElementById('root');
if (root)
  createRoot(root).render(
    <WagmiProvider config={config}>
      <QueryClientProvider client={queryClient}>
        <RainbowKitProvider>
          <ConnectButton />
          <Mint />
        </RainbowKitProvider>
      </QueryClientProvider>
    </WagmiProvider>,
  );
