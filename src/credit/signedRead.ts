import { createMachine, type Readable } from '../kit/createMachine.ts';
import { toVeniceError, type VeniceError } from '../venice/errors.ts';
import type { OneTimeHeader } from '../venice/oneTimeHeader.ts';
import { createSignIn, proveSignIn, type SignIn } from '../venice/signInWithX.ts';
import { veniceNow } from '../venice/veniceClock.ts';
import { toWalletError, type WalletErrorCode } from '../wallet/errors.ts';
import type { SignRequest, Wallet } from '../wallet/wallet.ts';

/** Why nothing was read. A signature that was given is used up in any case. */
export type ReadProblem =
  | { code: 'WALLET'; wallet: WalletErrorCode }
  | { code: 'EXPIRED' }
  | { code: 'VENICE'; error: VeniceError };

/** What one signature reads; `data` is what the signatures before it read. */
export type ReadState<Data> = { data?: Data | undefined; problem?: ReadProblem | undefined } & (
  | { phase: 'idle' }
  /** The message is on screen, and was not signed. */
  | { phase: 'review'; signIn: SignIn }
  | { phase: 'asking'; signIn: SignIn }
  | { phase: 'reading' }
);

export type ReadEvent<Data> =
  | { type: 'opened'; signIn: SignIn }
  | { type: 'closed' }
  | { type: 'asked'; signIn: SignIn }
  | { type: 'signed'; signIn: SignIn }
  | { type: 'read'; data: Data }
  | { type: 'failed'; problem: ReadProblem };

/** Pure. Only what is being asked for can be signed, and only what was signed can be read. */
export function reduceRead<Data>(state: ReadState<Data>, event: ReadEvent<Data>): ReadState<Data> {
  const { data } = state;
  switch (event.type) {
    case 'opened':
      return state.phase === 'idle' ? { phase: 'review', data, signIn: event.signIn } : state;
    case 'closed':
      return { phase: 'idle', data };
    case 'asked':
      return state.phase === 'review' ? { phase: 'asking', data, signIn: event.signIn } : state;
    case 'signed':
      return state.phase === 'asking' && state.signIn === event.signIn ? { phase: 'reading', data } : state;
    case 'read':
      return state.phase === 'reading' ? { phase: 'idle', data: event.data } : state;
    case 'failed':
      return state.phase === 'asking' || state.phase === 'reading'
        ? { phase: 'idle', data, problem: event.problem }
        : state;
  }
}

/** A message that waited this long is written anew: Venice takes none that is five minutes old. */
const freshMs = 60_000;
/**
 * Issued so long ago: Venice takes nothing from over 30 seconds ahead of its clock, and this
 * device's may be a minute off unnoticed.
 */
const leewayMs = 60_000;

export type SignedReadPorts<Data> = {
  wallet: Pick<Wallet, 'signMessage'>;
  signer: Omit<SignRequest, 'message'>;
  /** Of the call that the signature is for, after the base URL. */
  path: string;
  read(proof: OneTimeHeader, before: Data | undefined, signal: AbortSignal): Promise<Data>;
};

export type SignedRead<Data> = Readable<ReadState<Data>> & {
  /** Shows what will be signed. */
  open(): void;
  /** One prompt, one call. */
  sign(): Promise<void>;
  /** Back, or away: a signature that comes later is dropped unused. */
  close(): void;
};

/** What a wallet may read of itself at Venice, each time by a signature of its own. */
export function createSignedRead<Data>(ports: SignedReadPorts<Data>): SignedRead<Data> {
  const { wallet, signer, path, read } = ports;
  const machine = createMachine<ReadState<Data>, ReadEvent<Data>>(reduceRead, { phase: 'idle' });
  let calls = new AbortController();
  const write = () => createSignIn({ address: signer.address, path, now: veniceNow() - leewayMs });
  const fail = (problem: ReadProblem) => machine.dispatch({ type: 'failed', problem });
  const isAsking = (signIn: SignIn) => {
    const state = machine.getState();
    return state.phase === 'asking' && state.signIn === signIn;
  };

  const sign = async (signIn: SignIn, signal: AbortSignal) => {
    machine.dispatch({ type: 'asked', signIn });
    try {
      const signature = await wallet.signMessage({ message: signIn.message, ...signer });
      if (!isAsking(signIn)) return;
      if (veniceNow() >= signIn.expiresAt) return fail({ code: 'EXPIRED' });
      machine.dispatch({ type: 'signed', signIn });
      const data = await read(proveSignIn(signIn, signature), machine.getState().data, signal);
      if (!signal.aborted) machine.dispatch({ type: 'read', data });
    } catch (thrown) {
      if (signal.aborted) return;
      if (isAsking(signIn)) fail({ code: 'WALLET', wallet: toWalletError(thrown).code });
      else fail({ code: 'VENICE', error: toVeniceError(thrown) });
    }
  };

  return {
    getState: machine.getState,
    subscribe: machine.subscribe,
    open: () => machine.dispatch({ type: 'opened', signIn: write() }),
    close: () => {
      calls.abort();
      calls = new AbortController();
      machine.dispatch({ type: 'closed' });
    },
    sign: async () => {
      const state = machine.getState();
      if (state.phase !== 'review') return;
      const isFresh = veniceNow() - leewayMs - state.signIn.issuedAt < freshMs;
      await sign(isFresh ? state.signIn : write(), calls.signal);
    },
  };
}
