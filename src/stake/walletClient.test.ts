import { describe, expect, it } from 'vitest';
import { toWalletError, WalletError } from '../wallet/errors.ts';
import type { WalletRequest } from '../wallet/wallet.ts';
import { createStakeWallet } from './walletClient.ts';

const address = '0x70997970C51812dc3A010C7d01b50e0d17dc79C8';
const call = { to: '0x321b7ff75154472B18EDb199033fF4D116F340Ff', data: '0xadc9772e' } as const;

/** A wallet that gives these answers, and what it was asked. */
function walletOf(answers: Partial<Record<WalletRequest['method'], unknown>>) {
  const asked: WalletRequest[] = [];
  const request = async (one: WalletRequest) => {
    asked.push(one);
    const answer = answers[one.method];
    if (answer instanceof Error) throw answer;
    return answer;
  };
  return { asked, wallet: createStakeWallet({ request }, address, 'uid') };
}

describe('batching', () => {
  it.each([
    [{ '0x2105': { atomic: { status: 'supported' } } }, 'supported'],
    [{ '0x2105': { atomic: { status: 'ready' } } }, 'ready'],
    [{ '0x2105': { atomic: { status: 'unsupported' } } }, 'no'],
    [{ '0x2105': { atomicBatch: { supported: true } } }, 'no'],
  ])('behavior: %j means %s', async (answer, expected) => {
    expect(await walletOf({ wallet_getCapabilities: answer }).wallet.batching()).toBe(expected);
  });

  it.each([[{ '0x1': { atomic: { status: 'supported' } } }], [null]])('error: %j rejects', async (answer) => {
    await expect(walletOf({ wallet_getCapabilities: answer }).wallet.batching()).rejects.toThrow();
  });
});

describe('switchToBase', () => {
  it('behavior: adds Base where the wallet does not know it, and says what the wallet says then', async () => {
    const { asked, wallet } = walletOf({
      wallet_switchEthereumChain: toWalletError({ code: -32603, data: { originalError: { code: 4902 } } }),
      eth_chainId: '0x2105',
    });
    expect(await wallet.switchToBase()).toBe(true);
    expect(asked.map(({ method }) => method)).toEqual([
      'wallet_switchEthereumChain',
      'wallet_addEthereumChain',
      'eth_chainId',
    ]);
    expect(asked[1]?.params).toMatchObject([
      { chainId: '0x2105', chainName: 'Base', blockExplorerUrls: ['https://basescan.org'] },
    ]);
  });

  it('error: a null answer on a network that did not change is not believed', async () => {
    const { wallet } = walletOf({ wallet_switchEthereumChain: null, eth_chainId: '0x1' });
    expect(await wallet.switchToBase()).toBe(false);
  });

  it('error: rejected stays rejected', async () => {
    const { asked, wallet } = walletOf({ wallet_switchEthereumChain: new WalletError('REJECTED') });
    await expect(wallet.switchToBase()).rejects.toEqual(new WalletError('REJECTED'));
    expect(asked).toHaveLength(1);
  });
});

describe('send', () => {
  it('behavior: names the account and the chain, so that no other can be meant', async () => {
    const { asked, wallet } = walletOf({ eth_chainId: '0x2105', eth_sendTransaction: '0xabc0' });
    expect(await wallet.send(call)).toBe('0xabc0');
    expect(asked.at(-1)).toMatchObject({
      params: [{ from: address, ...call }],
      address,
      connectorUid: 'uid',
    });
  });

  it('error: on another network nothing is asked', async () => {
    const { asked, wallet } = walletOf({ eth_chainId: '0x1' });
    await expect(wallet.send(call)).rejects.toEqual(new WalletError('UNKNOWN_CHAIN'));
    expect(asked.map(({ method }) => method)).toEqual(['eth_chainId']);
  });

  it.each([-32602, -32601, 4200, -32603])('error: %i is not asked a second time', async (code) => {
    const { asked, wallet } = walletOf({
      eth_chainId: '0x2105',
      eth_sendTransaction: toWalletError({ code }),
    });
    await expect(wallet.send(call)).rejects.toBeInstanceOf(WalletError);
    expect(asked.map(({ method }) => method)).toEqual(['eth_chainId', 'eth_sendTransaction']);
  });

  it('error: an answer that is no hash leaves in doubt what was sent', async () => {
    const { wallet } = walletOf({ eth_chainId: '0x2105', eth_sendTransaction: { ok: true } });
    await expect(wallet.send(call)).rejects.toEqual(new WalletError('FAILED'));
  });
});

describe('sendBatch', () => {
  it.each([[{ id: '0xbeef' }], ['0xbeef']])(
    'behavior: all or nothing, known by the answer %j',
    async (answer) => {
      const { asked, wallet } = walletOf({ wallet_sendCalls: answer });
      expect(await wallet.sendBatch('0x01', [call])).toBe('0xbeef');
      expect(asked[0]?.params).toMatchObject([
        {
          version: '2.0.0',
          id: '0x01',
          from: address,
          chainId: '0x2105',
          atomicRequired: true,
          calls: [call],
        },
      ]);
    },
  );
});

describe('bundleFate', () => {
  const receipt = (hash: string) => ({
    transactionHash: hash,
    blockNumber: '0x10',
    gasUsed: '0x1',
    status: '0x1',
  });
  it.each([
    [{ status: 100 }, { status: 'pending' }],
    [
      { status: 200, receipts: [receipt('0x01'), receipt('0x02')] },
      { status: 'success', hash: '0x02', blockNumber: 16n },
    ],
    [{ status: 400 }, { status: 'reverted' }],
    [{ status: 'CONFIRMED' }, { status: 'success' }],
    [{ status: 'other' }, { status: 'untold' }],
    [new WalletError('FAILED'), { status: 'untold' }],
    [toWalletError({ code: 5730 }), { status: 'forgotten' }],
  ])('behavior: %o is %o', async (answer, expected) => {
    expect(await walletOf({ wallet_getCallsStatus: answer }).wallet.bundleFate('0x01')).toMatchObject(
      expected,
    );
  });
});
