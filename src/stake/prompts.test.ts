import { describe, expect, it } from 'vitest';
import { WalletError } from '../wallet/errors.ts';
import type { WalletRequest } from '../wallet/wallet.ts';
import { createPrompts } from './prompts.ts';

const address = '0x70997970C51812dc3A010C7d01b50e0d17dc79C8';
const call = { to: '0x321b7ff75154472B18EDb199033fF4D116F340Ff', data: '0xadc9772e' } as const;

/** Prompts of a wallet that gives these answers, and what it was asked. */
function promptsOf(answers: Partial<Record<WalletRequest['method'], unknown>>) {
  const asked: WalletRequest[] = [];
  const request = async (one: WalletRequest) => {
    asked.push(one);
    const answer = answers[one.method];
    if (answer instanceof Error) throw answer;
    return answer;
  };
  return { asked, prompts: createPrompts({ request }, address, 'uid') };
}

describe('canBatch', () => {
  it.each([
    [{ '0x2105': { atomic: { status: 'supported' } } }, true],
    [{ '0x2105': { atomic: { status: 'ready' } } }, true],
    [{ '0x2105': { atomic: { status: 'unsupported' } } }, false],
    [{ '0x1': { atomic: { status: 'supported' } } }, false],
    [{ '0x2105': { atomicBatch: { supported: true } } }, false],
    ['0x', false],
    [null, false],
  ])('behavior: %j means %s', async (answer, expected) => {
    expect(await promptsOf({ wallet_getCapabilities: answer }).prompts.canBatch()).toBe(expected);
  });
});

describe('switchToBase', () => {
  it('behavior: adds Base where the wallet does not know it', async () => {
    const { asked, prompts } = promptsOf({ wallet_switchEthereumChain: new WalletError('UNKNOWN_CHAIN') });
    await prompts.switchToBase();
    expect(asked.map(({ method }) => method)).toEqual([
      'wallet_switchEthereumChain',
      'wallet_addEthereumChain',
    ]);
    expect(asked[1]?.params).toMatchObject([
      { chainId: '0x2105', blockExplorerUrls: ['https://basescan.org'] },
    ]);
  });

  it('error: a no is a no', async () => {
    const { asked, prompts } = promptsOf({ wallet_switchEthereumChain: new WalletError('REJECTED') });
    await expect(prompts.switchToBase()).rejects.toEqual(new WalletError('REJECTED'));
    expect(asked).toHaveLength(1);
  });
});

describe('send', () => {
  it('behavior: names the account and the chain, so that no other can be meant', async () => {
    const { asked, prompts } = promptsOf({ eth_sendTransaction: '0xabc0' });
    expect(await prompts.send(call)).toBe('0xabc0');
    expect(asked).toEqual([
      {
        method: 'eth_sendTransaction',
        params: [{ from: address, chainId: '0x2105', ...call }],
        address,
        connectorUid: 'uid',
      },
    ]);
  });

  it('error: an answer that is no hash leaves in doubt what was sent', async () => {
    await expect(promptsOf({ eth_sendTransaction: { ok: true } }).prompts.send(call)).rejects.toEqual(
      new WalletError('FAILED'),
    );
  });
});

describe('sendBatch', () => {
  it.each([[{ id: '0xbeef' }], ['0xbeef']])(
    'behavior: all or nothing, known by the answer %j',
    async (answer) => {
      const { asked, prompts } = promptsOf({ wallet_sendCalls: answer });
      expect(await prompts.sendBatch('0x01', [call])).toBe('0xbeef');
      expect(asked[0]?.params).toEqual([
        {
          version: '2.0.0',
          id: '0x01',
          from: address,
          chainId: '0x2105',
          atomicRequired: true,
          calls: [{ ...call, value: '0x0' }],
        },
      ]);
    },
  );
});

describe('batchStatus', () => {
  it.each([
    [{ status: 100 }, { status: 'pending' }],
    [
      { status: 200, receipts: [{ transactionHash: '0x01' }, { transactionHash: '0x02' }] },
      { status: 'success', hash: '0x02' },
    ],
    [{ status: 400 }, { status: 'reverted' }],
    [
      { status: 500, receipts: [{ transactionHash: '0x01' }] },
      { status: 'reverted', hash: '0x01' },
    ],
    [{ status: 'CONFIRMED' }, { status: 'unknown' }],
    [new WalletError('FAILED'), { status: 'unknown' }],
  ])('behavior: %j is %j', async (answer, expected) => {
    expect(await promptsOf({ wallet_getCallsStatus: answer }).prompts.batchStatus('0x01')).toEqual(expected);
  });
});
