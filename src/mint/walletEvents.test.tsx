import { cleanup, screen } from '@testing-library/react';
import type { Hex } from 'viem';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createMinterBed, type MinterBed, reach, read } from '../../test/minterBed.ts';
import { renderView } from '../../test/renderView.tsx';
import { sandboxFetch } from '../../test/sandboxFetch.ts';
import { createVenice } from '../venice/client.ts';
import { WalletError } from '../wallet/errors.ts';
import type { Minter } from './minter.ts';
import { SignPanel } from './SignPanel.tsx';
import { createSignatureSource } from './signatureSource.ts';

// What a wallet may do, times where the mint stands: each cell says what is read, what can be
// pressed, and what was sent.

const steps = ['challenge', 'review', 'signing', 'posting'] as const;
const events = ['disconnect', 'account switch', 'chain switch', 'reject', 'never answers', 'locked'] as const;
type Step = (typeof steps)[number];
type Event = (typeof events)[number];

/**
 * `said` is part of what stands in the panel. `mints` is whether the same visit can still end with
 * a key, in one more press at most.
 */
type Cell = { said: string; buttons: readonly string[]; mints: boolean };

const connect: Cell = {
  said: 'Connect the wallet that holds your sVVV',
  buttons: ['Connect wallet'],
  mints: false,
};
const asking: Cell = { said: 'Getting a challenge from Venice…', buttons: ['Sign and mint'], mints: true };
const ready: Cell = {
  said: 'One signature, no transaction, no gas.',
  buttons: ['Sign and mint'],
  mints: true,
};
const prompted: Cell = { said: 'Check your wallet', buttons: ['Stop waiting'], mints: true };
const posted: Cell = { said: 'Venice is minting your key…', buttons: [], mints: true };
const back = (said: string): Cell => ({ said, buttons: ['Sign and mint'], mints: true });
const declined = back('You declined the signature');
const locked = back('Your wallet is locked or has an open request');
const silent: Cell = {
  said: 'No response from the wallet yet',
  buttons: ['Ask again', 'Stop waiting'],
  mints: true,
};

/**
 * Events of a prompt reach a step without one by the user's next press: before the challenge is
 * there, nothing can be pressed.
 */
const cells: Record<Event, Record<Step, Cell>> = {
  disconnect: {
    challenge: connect,
    review: connect,
    signing: { ...connect, said: 'and that wallet is no longer connected. Nothing was sent.' },
    posting: posted,
  },
  'account switch': {
    challenge: asking,
    review: ready,
    signing: back('and the wallet now shows'),
    posting: posted,
  },
  'chain switch': { challenge: asking, review: ready, signing: prompted, posting: posted },
  reject: { challenge: asking, review: declined, signing: declined, posting: posted },
  'never answers': { challenge: asking, review: silent, signing: silent, posting: posted },
  locked: { challenge: asking, review: locked, signing: locked, posting: posted },
};

/** What a minter may do with a wallet: look where it stands, look at Base, and have a text signed. */
const harmless: (string | symbol)[] = ['getState', 'subscribe', 'signMessage', 'codeAt', 'callAt', 'prompts'];

let on: MinterBed;
let calls: Set<string | symbol>;
let held: Record<'GET' | 'POST', (() => void) | undefined>;
let sent: number;
let openPrompt: { resolve(signature: Hex): void; reject(error: unknown): void } | undefined;
beforeEach(async () => {
  on = await createMinterBed();
  calls = new Set();
  held = { GET: undefined, POST: undefined };
  sent = 0;
  openPrompt = undefined;
});
afterEach(() => {
  cleanup();
  on.end();
});

/** The minter over a wallet whose every use is noted, and a network that can be held up. */
function start(hold: 'GET' | 'POST' | undefined, isElsewhere = false): Minter {
  const fetch: typeof globalThis.fetch = async (input, init) => {
    const method = init?.method === 'POST' ? 'POST' : 'GET';
    if (method === 'POST') sent++;
    if (method === hold && !held[method]) await new Promise<void>((release) => (held[method] = release));
    return sandboxFetch(on.bed.sandbox)(input, init);
  };
  const noted = new Proxy(on.wallet, {
    get: (wallet, name) => {
      calls.add(name);
      return Reflect.get(wallet, name, wallet);
    },
  });
  const wallet = isElsewhere ? createSignatureSource(noted) : noted;
  if ('goElsewhere' in wallet) wallet.goElsewhere(on.bed.wallet().address);
  return on.start({ venice: createVenice({ baseUrl: 'http://127.0.0.1/api/v1', fetch }), wallet });
}

async function reachStep(step: Step, isElsewhere = false): Promise<Minter> {
  const minter = start(step === 'challenge' ? 'GET' : step === 'posting' ? 'POST' : undefined, isElsewhere);
  if (step === 'challenge') {
    await vi.waitFor(() => expect(held.GET).toBeDefined());
    return minter;
  }
  await reach(minter, 'review');
  if (step === 'review') return minter;
  if (step === 'signing') on.wallet.answerWith(openNewPrompt);
  void minter.mint(read);
  await reach(minter, step);
  return minter;
}

const openNewPrompt = () =>
  new Promise<Hex>((resolve, reject) => {
    openPrompt = { resolve, reject };
  });

async function bringAbout(event: Event, step: Step, minter: Minter): Promise<void> {
  const answer = async (act: () => Promise<Hex>) => {
    on.wallet.answerWith(act);
    if (step === 'review') void minter.mint(read);
    // A prompt that is open is the one that is answered so.
    if (step === 'signing') await act().catch((error) => openPrompt?.reject(error));
  };
  switch (event) {
    case 'disconnect':
      return on.wallet.disconnect();
    case 'account switch':
      return on.wallet.switchTo(on.bed.wallet());
    case 'chain switch':
      return on.wallet.switchChain(1);
    case 'reject':
      return answer(() => Promise.reject(new WalletError('REJECTED')));
    case 'locked':
      return answer(() => Promise.reject(new WalletError('PENDING')));
    case 'never answers':
      if (step === 'review') void answer(openNewPrompt);
      // Without a prompt there is nothing to wait for.
      if (step === 'review' || step === 'signing') await vi.advanceTimersByTimeAsync(30_000);
  }
}

/** What stands in the panel now. */
function look(minter: Minter): { said: string; buttons: (string | null)[] } {
  const state = minter.getState();
  if (state.phase === 'minted') throw new Error('minted: the panel is gone');
  const nothing = () => {};
  renderView(
    <SignPanel
      state={state}
      apiKeyType="INFERENCE"
      remainingMs={minter.remainingMs}
      onMint={nothing}
      onAskAgain={nothing}
      onAbandon={nothing}
      onStopPosting={nothing}
      onStartOver={nothing}
    />,
  );
  const said = document.body.textContent ?? '';
  const buttons = screen.queryAllByRole('button').map(({ textContent }) => textContent);
  cleanup();
  return { said, buttons };
}

/** The network flows again, the wallet signs, and the user presses what there is to press. */
async function goOn(minter: Minter): Promise<void> {
  held.GET?.();
  held.POST?.();
  const { phase } = minter.getState();
  if (phase === 'idle') return;
  on.wallet.answerWith(({ message }) => on.wallet.signer().signMessage({ message }));
  if (phase === 'signing') await minter.askAgain(read);
  if (phase === 'challenge' || phase === 'review') {
    await reach(minter, 'review');
    await minter.mint(read);
  }
  await reach(minter, 'minted');
}

describe('a wallet that', () => {
  for (const event of events)
    for (const step of steps) {
      const { said, buttons, mints } = cells[event][step];
      it(`${mints ? 'behavior' : 'error'}: ${event}, at ${step}: “${said}”`, async () => {
        const minter = await reachStep(step);
        await bringAbout(event, step, minter);
        await vi.waitFor(() => expect(look(minter).said).toContain(said));
        expect(look(minter).buttons).toEqual(buttons);
        expect(sent).toBe(step === 'posting' ? 1 : 0);

        await goOn(minter);
        expect(sent).toBe(mints ? 1 : 0);
        expect(on.posts()).toBe(sent);
        // No transaction: nothing else is ever asked of it.
        expect([...calls].filter((name) => !harmless.includes(name))).toEqual([]);
      });
    }
});

describe('a signature made elsewhere', () => {
  for (const event of ['disconnect', 'account switch', 'chain switch'] as const)
    for (const step of ['challenge', 'review', 'signing'] as const)
      it(`behavior: is not touched by the wallet’s ${event}, at ${step}`, async () => {
        const minter = await reachStep(step, true);
        const before = minter.getState();
        await bringAbout(event, step, minter);
        expect(minter.getState()).toBe(before);
        expect({ prompts: on.wallet.prompts, sent }).toEqual({ prompts: 0, sent: 0 });
      });
});
