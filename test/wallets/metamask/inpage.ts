import ObjectMultiplex from '@metamask/object-multiplex';
import { WindowPostMessageStream } from '@metamask/post-message-stream';
import { initializeProvider } from '@metamask/providers';
import { pipeline } from 'readable-stream';
import { providerChannel } from './channel.ts';

// What MetaMask's extension puts into a page, of MetaMask's own parts and in its order. In place of its
// content script, which lives in a world apart, two functions lead to the test and back.

declare global {
  // biome-ignore lint/style/useConsistentTypeDefinitions: only an interface can be added to
  interface Window {
    toMetaMask(message: unknown): Promise<void>;
    fromMetaMask(message: unknown): void;
  }
}

const [inpage, contentScript] = ['metamask-inpage', 'metamask-contentscript'] as const;

const outside = new WindowPostMessageStream({ name: contentScript, target: inpage });
outside.on('data', (message) => void window.toMetaMask(message));
window.fromMetaMask = (message) => void outside.write(message);

const inside = new WindowPostMessageStream({ name: inpage, target: contentScript });
const channels = new ObjectMultiplex();
pipeline(inside, channels, inside, () => {});
initializeProvider({
  connectionStream: channels.createStream(providerChannel),
  providerInfo: {
    uuid: crypto.randomUUID(),
    name: 'MetaMask',
    icon: 'data:image/svg+xml,<svg xmlns="http://www.w3.org/2000/svg"/>',
    rdns: 'io.metamask',
  },
});
