import { randomUUID } from 'node:crypto';
import { WalletKit, type WalletKitTypes } from '@reown/walletkit';
import { Core } from '@walletconnect/core';
import { buildApprovedNamespaces, getSdkError } from '@walletconnect/utils';
import { hexToString, isHex } from 'viem';
import { privateKeyToAccount } from 'viem/accounts';
import type { SeededAccount } from '../../sandbox/chain/accounts.ts';

/** What the user of a phone sees and does. */
export type Phone = {
  /** Scans a code and approves the session that it proposes, or declines it. */
  scan(uri: string, approves?: boolean): Promise<void>;
  /** What it was asked for so far, by method. */
  asked: readonly string[];
  /** Answers the oldest open request, once there is one. */
  approve(): Promise<void>;
  reject(): Promise<void>;
  /** Ends every session from the wallet's side. */
  disconnect(): Promise<void>;
  close(): Promise<void>;
};

const methods = ['personal_sign', 'eth_sendTransaction', 'wallet_switchEthereumChain'];

/** A wallet made of Reown's WalletKit, with one account of the sandbox. */
export async function startPhone(
  relayUrl: string,
  projectId: string,
  { privateKey, address }: SeededAccount,
): Promise<Phone> {
  const account = privateKeyToAccount(privateKey);
  const core = new Core({
    projectId,
    relayUrl,
    storage: createMemory(),
    // One core serves all wallets of a process that have one prefix.
    customStoragePrefix: randomUUID(),
    telemetryEnabled: false,
    logger: 'fatal',
  });
  const kit = await WalletKit.init({
    core,
    metadata: {
      name: 'Phone',
      description: 'A wallet of the tests',
      url: 'https://phone.example',
      icons: [],
    },
  });
  const asked: string[] = [];
  const requests = createQueue<WalletKitTypes.SessionRequest>();
  const proposals = createQueue<WalletKitTypes.SessionProposal>();
  kit.on('session_proposal', proposals.add);
  kit.on('session_request', (request) => {
    asked.push(request.params.request.method);
    requests.add(request);
  });

  const respond = ({ topic, id }: WalletKitTypes.SessionRequest, outcome: object) =>
    kit.respondSessionRequest({ topic, response: { id, jsonrpc: '2.0', ...outcome } as never });

  return {
    asked,
    async scan(uri, approves = true) {
      await kit.pair({ uri });
      const { id, params } = await proposals.next();
      if (!approves) return kit.rejectSession({ id, reason: getSdkError('USER_REJECTED') });
      const chains = ['eip155:8453'];
      const supported = {
        chains,
        methods,
        events: ['chainChanged', 'accountsChanged'],
        accounts: chains.map((chain) => `${chain}:${address}`),
      };
      const namespaces = buildApprovedNamespaces({
        proposal: params,
        supportedNamespaces: { eip155: supported },
      });
      await kit.approveSession({ id, namespaces });
    },
    async approve() {
      const request = await requests.next();
      const [message] = request.params.request.params as string[];
      if (!isHex(message)) throw new Error('personal_sign without its message in hex');
      await respond(request, { result: await account.signMessage({ message: hexToString(message) }) });
    },
    async reject() {
      await respond(await requests.next(), { error: getSdkError('USER_REJECTED') });
    },
    async disconnect() {
      const reason = getSdkError('USER_DISCONNECTED');
      for (const topic of Object.keys(kit.getActiveSessions()))
        await kit.disconnectSession({ topic, reason });
    },
    async close() {
      core.heartbeat.stop();
      await core.relayer.transportClose();
    },
  };
}

/** WalletConnect's store, for as long as the test runs. */
function createMemory() {
  const items = new Map<string, unknown>();
  return {
    getKeys: async () => [...items.keys()],
    getEntries: async <value>() => [...items] as [string, value][],
    getItem: async <value>(key: string) => items.get(key) as value | undefined,
    setItem: async (key: string, value: unknown) => void items.set(key, value),
    removeItem: async (key: string) => void items.delete(key),
  };
}

/** What came and what is waited for, in order. */
function createQueue<item>() {
  const items: item[] = [];
  const waiting: ((item: item) => void)[] = [];
  return {
    add(item: item) {
      const wanted = waiting.shift();
      if (wanted) wanted(item);
      else items.push(item);
    },
    next(): Promise<item> {
      const item = items.shift();
      return item ? Promise.resolve(item) : new Promise((resolve) => waiting.push(resolve));
    },
  };
}
