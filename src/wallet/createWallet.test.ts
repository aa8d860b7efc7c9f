import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createWallet } from './createWallet.ts';
import type { Stack, StackModule, WalletState } from './wallet.ts';

const address = '0xf39Fd6e51aad88F6F4ce6aB8827279cffFb92266';
const connected: WalletState = {
  status: 'connected',
  address,
  connectorUid: 'uid-1',
  connectorName: 'Example',
  chainId: 8453,
};

/** A lazy chunk whose arrival the test decides. */
function fakeChunk() {
  const stack = {
    openConnect: vi.fn(async () => {}),
    openAccount: vi.fn(async () => {}),
    disconnect: vi.fn(async () => {}),
    signMessage: vi.fn(async () => '0xsigned' as const),
    codeAt: vi.fn(async () => undefined),
    callAt: vi.fn(async () => ({ status: 'reverted' as const })),
    request: vi.fn(async () => undefined),
  } satisfies Stack;
  const arrivals: { arrive(): void; fail(): void }[] = [];
  let report: (state: WalletState) => void = () => {};
  const module: StackModule = {
    mountStack(_root, given) {
      report = given;
      report({ status: 'disconnected' });
      return stack;
    },
  };
  const load = vi.fn(
    () =>
      new Promise<StackModule>((resolve, reject) => {
        arrivals.push({ arrive: () => resolve(module), fail: () => reject(new Error('offline')) });
      }),
  );
  // Nothing is drawn by this chunk, so any object stands for the element.
  const wallet = createWallet({ load, root: () => ({}) as HTMLElement });
  return { wallet, stack, load, arrivals, report: (state: WalletState) => report(state) };
}

beforeEach(() => {
  const items = new Map<string, string>();
  vi.stubGlobal('sessionStorage', {
    getItem: (key: string) => items.get(key) ?? null,
    setItem: (key: string, value: string) => items.set(key, value),
    removeItem: (key: string) => items.delete(key),
  });
});
afterEach(() => vi.unstubAllGlobals());

describe('createWallet', () => {
  it('behavior: loads nothing until someone reaches for it', () => {
    const { wallet, load } = fakeChunk();
    expect(wallet.getState()).toEqual({ status: 'idle' });
    expect(load).not.toHaveBeenCalled();
  });

  it('behavior: loads once for any number of reaches, then opens', async () => {
    const { wallet, load, arrivals, stack } = fakeChunk();
    wallet.preload();
    wallet.preload();
    const opened = wallet.openConnect();
    expect(wallet.getState()).toEqual({ status: 'loading' });
    arrivals[0]?.arrive();
    await opened;
    expect(load).toHaveBeenCalledOnce();
    expect(stack.openConnect).toHaveBeenCalledOnce();
    expect(wallet.getState()).toEqual({ status: 'disconnected' });
  });

  it('behavior: tells its listeners of each state until they leave', async () => {
    const { wallet, arrivals, report } = fakeChunk();
    const seen: WalletState[] = [];
    const leave = wallet.subscribe(() => seen.push(wallet.getState()));
    const opened = wallet.openConnect();
    arrivals[0]?.arrive();
    await opened;
    report(connected);
    leave();
    report({ status: 'disconnected' });
    expect(seen).toEqual([{ status: 'loading' }, { status: 'disconnected' }, connected]);
  });

  it('behavior: a preload that fails is silent, and the next reach tries again', async () => {
    const { wallet, load, arrivals, stack } = fakeChunk();
    wallet.preload();
    arrivals[0]?.fail();
    await vi.waitFor(() => expect(wallet.getState()).toEqual({ status: 'idle' }));
    const opened = wallet.openConnect();
    arrivals[1]?.arrive();
    await opened;
    expect(load).toHaveBeenCalledTimes(2);
    expect(stack.openConnect).toHaveBeenCalledOnce();
  });

  it('error: a load that fails under a click is told, and a second click tries again', async () => {
    const { wallet, arrivals, stack } = fakeChunk();
    const opened = wallet.openConnect();
    arrivals[0]?.fail();
    await opened;
    expect(wallet.getState()).toEqual({ status: 'failed' });
    const again = wallet.openConnect();
    expect(wallet.getState()).toEqual({ status: 'loading' });
    arrivals[1]?.arrive();
    await again;
    expect(stack.openConnect).toHaveBeenCalledOnce();
  });

  it('error: a preload that fails after the click is told too', async () => {
    const { wallet, arrivals } = fakeChunk();
    wallet.preload();
    const opened = wallet.openConnect();
    arrivals[0]?.fail();
    await opened;
    expect(wallet.getState()).toEqual({ status: 'failed' });
  });

  it('behavior: hands a signing request to the stack as it is', async () => {
    const { wallet, arrivals, stack } = fakeChunk();
    const opened = wallet.openConnect();
    arrivals[0]?.arrive();
    await opened;
    const request = { message: 'a challenge', address, connectorUid: 'uid-1' } as const;
    expect(await wallet.signMessage(request)).toBe('0xsigned');
    expect(stack.signMessage).toHaveBeenCalledWith(request);
  });

  it('error: signing and disconnecting without a wallet load nothing', async () => {
    const { wallet, load } = fakeChunk();
    const request = { message: 'a challenge', address, connectorUid: 'uid-1' } as const;
    await expect(wallet.signMessage(request)).rejects.toMatchObject({ code: 'DISCONNECTED' });
    await expect(wallet.disconnect()).rejects.toMatchObject({ code: 'DISCONNECTED' });
    expect(load).not.toHaveBeenCalled();
  });

  it('behavior: loads at once in a tab that was connected before its reload', () => {
    sessionStorage.setItem('zecca.wallet', 'com.example.wallet');
    const { wallet, load } = fakeChunk();
    expect(load).toHaveBeenCalledOnce();
    expect(wallet.getState()).toEqual({ status: 'loading' });
  });
});
