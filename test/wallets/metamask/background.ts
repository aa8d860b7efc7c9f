import { createWalletMiddleware } from '@metamask/eth-json-rpc-middleware';
import { createAsyncMiddleware, createScaffoldMiddleware, JsonRpcEngine } from '@metamask/json-rpc-engine';
import { createEngineStream } from '@metamask/json-rpc-middleware-stream';
import ObjectMultiplex from '@metamask/object-multiplex';
import { providerErrors, rpcErrors } from '@metamask/rpc-errors';
import { pipeline } from 'readable-stream';
import { type Hex, isHex, numberToHex } from 'viem';
import { privateKeyToAccount } from 'viem/accounts';
import type { SeededAccount } from '../../sandbox/chain/accounts.ts';
import { providerChannel } from './channel.ts';

type Prompt = { kind: 'connect' | 'sign'; approve(): void; reject(): void };

/** MetaMask's extension from outside of the page: what its user sees and does, and what befalls it. */
export type MetaMask = {
  /** A message of the page, as its content script passes it on. */
  receive(message: unknown): void;
  /** What its user was asked so far, in order. */
  prompts: readonly Prompt['kind'][];
  /** Answers the newest window. Throws where none is open. */
  approve(): void;
  reject(): void;
  lock(): void;
  switchAccount(index: number): void;
  switchNetwork(chainId: number): void;
  /** Its service worker ends: open windows close, and nobody reads what the page sends. */
  stopWorker(): void;
  startWorker(): void;
  /** What it is updated to has another connection: the page's own ends for good. */
  update(): void;
};

/**
 * @param send passes a message on to the page
 * @param rpcUrl Base, for reads
 */
export function createMetaMask(
  accounts: readonly SeededAccount[],
  rpcUrl: string,
  send: (message: unknown) => void,
): MetaMask {
  const state = { chainId: 8453, selected: 0, isPermitted: false, isLocked: false };
  const prompts: Prompt['kind'][] = [];
  let open: Prompt[] = [];
  let connection: ReturnType<typeof connectPage> | undefined = connectPage();

  const signer = () => {
    const account = accounts[state.selected];
    if (!account) throw new Error('MetaMask has no such account');
    return privateKeyToAccount(account.privateKey);
  };
  const shown = () => (state.isPermitted && !state.isLocked ? [signer().address.toLowerCase()] : []);
  const notify = (method: string, params?: unknown) =>
    connection?.provider.push({ jsonrpc: '2.0', method, params });

  function ask<answer>(kind: Prompt['kind'], answer: () => answer | Promise<answer>): Promise<answer> {
    prompts.push(kind);
    return new Promise((resolve, reject) => {
      const end = (then: () => void) => () => {
        open = open.filter((each) => each !== prompt);
        then();
      };
      const prompt: Prompt = {
        kind,
        approve: end(() => resolve(answer())),
        reject: end(() => reject(providerErrors.userRejectedRequest())),
      };
      open.push(prompt);
    });
  }

  const permit = () =>
    ask('connect', () => {
      state.isPermitted = true;
      notify('metamask_accountsChanged', shown());
      return shown();
    });
  const permissions = () => [
    { parentCapability: 'eth_accounts', caveats: [{ type: 'restrictReturnedAccounts', value: shown() }] },
  ];

  /** One life of the worker: what is open in it ends with it. */
  function connectPage() {
    const engine = new JsonRpcEngine();
    const answers = (answer: () => unknown) =>
      createAsyncMiddleware(async (_request, response) => {
        response.result = (await answer()) as never;
      });
    engine.push(
      createScaffoldMiddleware({
        metamask_getProviderState: answers(() => ({
          accounts: shown(),
          chainId: numberToHex(state.chainId),
          isUnlocked: !state.isLocked,
          networkVersion: String(state.chainId),
          isConnected: true,
        })),
        metamask_sendDomainMetadata: answers(() => true),
        eth_chainId: answers(() => numberToHex(state.chainId)),
        eth_requestAccounts: answers(() => (shown().length > 0 ? shown() : permit())),
        wallet_requestPermissions: answers(() => permit().then(permissions)),
        wallet_getPermissions: answers(() => (state.isPermitted ? permissions() : [])),
        wallet_revokePermissions: answers(() => {
          state.isPermitted = false;
          notify('metamask_accountsChanged', []);
          return null;
        }),
      }),
    );
    engine.push(
      createWalletMiddleware({
        getAccounts: async () => shown(),
        processPersonalMessage: ({ data }) =>
          ask('sign', () => {
            if (!isHex(data)) throw rpcErrors.invalidInput();
            return signer().signMessage({ message: { raw: data } });
          }),
      }) as never,
    );
    engine.push(
      createAsyncMiddleware(async ({ method, params }, response) => {
        // It reads Base alone; on another network there is nothing.
        if (!method.startsWith('eth_') || state.chainId !== 8453) throw rpcErrors.methodNotFound();
        response.result = (await readChain(rpcUrl, method, params)) as never;
      }),
    );
    const channels = new ObjectMultiplex();
    const provider = createEngineStream({ engine });
    const channel = channels.createStream(providerChannel);
    pipeline(channel, provider, channel, () => {});
    channels.on('data', (message) => {
      if (connection?.channels === channels) send(message);
    });
    return { channels, provider };
  }

  const answerNewest = (how: 'approve' | 'reject') => {
    const prompt = open.at(-1);
    if (!prompt) throw new Error('MetaMask asks for nothing');
    prompt[how]();
  };

  return {
    receive: (message) => void connection?.channels.write(message),
    prompts,
    approve: () => answerNewest('approve'),
    reject: () => answerNewest('reject'),
    lock() {
      state.isLocked = true;
      notify('metamask_unlockStateChanged', { isUnlocked: false, accounts: [] });
      notify('metamask_accountsChanged', []);
    },
    switchAccount(index) {
      state.selected = index;
      notify('metamask_accountsChanged', shown());
    },
    switchNetwork(chainId) {
      state.chainId = chainId;
      const network = { chainId: numberToHex(chainId), networkVersion: String(chainId), isConnected: true };
      notify('metamask_chainChanged', network);
    },
    stopWorker() {
      connection?.channels.destroy();
      connection = undefined;
      open = [];
    },
    startWorker() {
      connection = connectPage();
      notify('METAMASK_EXTENSION_CONNECT_CAN_RETRY');
    },
    update: () => void notify('METAMASK_STREAM_FAILURE'),
  };
}

async function readChain(rpcUrl: string, method: string, params: unknown): Promise<unknown> {
  const response = await fetch(rpcUrl, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ jsonrpc: '2.0', id: 1, method, params }),
  });
  const { result, error }: { result?: Hex; error?: { code: number; message: string } } =
    await response.json();
  if (error) throw rpcErrors.internal(error.message);
  return result ?? null;
}
