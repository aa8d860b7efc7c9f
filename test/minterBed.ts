import type { Address, Hex, PrivateKeyAccount } from 'viem';
import { expect, vi } from 'vitest';
import type { MinterPorts } from '../src/mint/attempt.ts';
import { createJournal, type Journal } from '../src/mint/journal.ts';
import type { MintState } from '../src/mint/mint.ts';
import { createMinter, type Minter } from '../src/mint/minter.ts';
import type { KeyRequest } from '../src/settings/options.ts';
import { createVenice } from '../src/venice/client.ts';
import type { CallAnswer, SignRequest, WalletState } from '../src/wallet/wallet.ts';
import { createMemoryStorage } from './browserParts.ts';
import { noon } from './noon.ts';
import { inProcessFetch } from './sandbox/api/inProcess.ts';
import { createTestbed, type Testbed } from './sandbox/api/testbed.ts';

/** A minter on a sandbox in memory, with a wallet that really signs and a clock that a test moves. */
export type MinterBed = {
  bed: Testbed;
  account: PrivateKeyAccount;
  wallet: ReturnType<typeof createTestWallet>;
  journal: Journal;
  fetch: typeof fetch;
  start(ports?: Partial<MinterPorts>): Minter;
  restart(minter: Minter): void;
  /** Calls of the mint that the sandbox saw. */
  posts(): number;
  challenges(): number;
  /** Time that passes while the page runs. */
  pass(ms: number): Promise<void>;
  /** Time that passes while the device sleeps: the wall clock moves, no timer fires. */
  sleep(ms: number): void;
  end(): void;
};

export async function createMinterBed(): Promise<MinterBed> {
  vi.useFakeTimers({ now: noon, toFake: ['Date', 'setTimeout', 'clearTimeout', 'performance'] });
  const bed = await createTestbed();
  const account = bed.wallet();
  const wallet = createTestWallet(account);
  const storage = createMemoryStorage();
  const journal = createJournal(() => storage);
  const fetch = inProcessFetch(bed.sandbox);
  const running: (() => void)[] = [];
  const seen = (method: string) => bed.sandbox.requests.filter((request) => request.method === method).length;
  const stop = () => {
    for (const each of running.splice(0)) each();
  };
  return {
    bed,
    account,
    wallet,
    journal,
    fetch,
    start: (ports = {}) => {
      const venice = createVenice({ baseUrl: 'http://127.0.0.1/api/v1', fetch });
      const minter = createMinter({ venice, wallet, journal, ...ports });
      running.push(minter.start());
      return minter;
    },
    restart: (minter) => {
      stop();
      running.push(minter.start());
    },
    posts: () => seen('POST'),
    challenges: () => seen('GET'),
    pass: async (ms) => void (await vi.advanceTimersByTimeAsync(ms)),
    sleep: bed.pass,
    end: stop,
  };
}

/** What the form says in these tests. */
export const request: KeyRequest = {
  apiKeyType: 'INFERENCE',
  description: 'agent',
  usd: { kind: 'amount', amount: '5' },
  diem: { kind: 'none' },
  limitPeriod: 'EPOCH',
  modelPrivacy: 'ALL',
  expiry: { kind: 'never' },
};

/** Reads the form of these tests. */
export const read = () => request;

/** Waits for the machine to reach a phase. */
export async function reach<P extends MintState['phase']>(minter: Minter, phase: P) {
  await vi.waitFor(() => expect(minter.getState().phase).toBe(phase));
  return minter.getState() as Extract<MintState, { phase: P }>;
}

/** A wallet whose accounts really sign, and which can be told to misbehave. */
export function createTestWallet(account: PrivateKeyAccount) {
  const listeners = new Set<() => void>();
  let current = account;
  let state: WalletState = connected(account.address);
  let answer: (asked: SignRequest) => Promise<Hex> = ({ message }) => current.signMessage({ message });
  const set = (next: WalletState) => {
    state = next;
    for (const listener of listeners) listener();
  };
  const wallet = {
    prompts: 0,
    code: undefined as Hex | undefined | Error,
    getState: () => state,
    subscribe: (listener: () => void) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    async signMessage(asked: SignRequest) {
      this.prompts++;
      return answer(asked);
    },
    codeAt: async (_address: Address) => {
      if (wallet.code instanceof Error) throw wallet.code;
      return wallet.code;
    },
    callAt: async (_address: Address, _data: Hex): Promise<CallAnswer> => ({ status: 'reverted' }),
    answerWith: (next: typeof answer) => {
      answer = next;
    },
    /** The account that the wallet stands at. */
    signer: () => current,
    switchTo: (next: PrivateKeyAccount) => {
      current = next;
      set(connected(next.address));
    },
    switchChain: (chainId: number) => {
      if (state.status === 'connected') set({ ...state, chainId });
    },
    disconnect: async () => set({ status: 'disconnected' }),
  };
  return wallet;
}

function connected(address: Address): WalletState {
  return { status: 'connected', address, connectorUid: 'test', connectorName: 'Test', chainId: 8453 };
}
