import { type Hex, http, serializeErc6492Signature } from 'viem';
import { generatePrivateKey, privateKeyToAccount } from 'viem/accounts';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { createConfig } from 'wagmi';
import { getBytecode } from 'wagmi/actions';
import { base } from 'wagmi/chains';
import { type SandboxChain, startChain } from '../../test/sandbox/chain/chain.ts';
import { deploySafe, signAsSafe } from '../../test/sandbox/chain/safe.ts';
import type { ChainReads } from '../chain/accountKind.ts';
import { callAt } from '../wallet/callAt.ts';
import { judgeSignature, prepareToJudge } from './judgeSignature.ts';

const signer = privateKeyToAccount(generatePrivateKey());
const other = privateKeyToAccount(generatePrivateKey());
const text = 'header.payload.seal';

/** Reads of an account with this code, whose contract answers `0x` unless told. */
const reading = (code: Hex | undefined, answer: Hex = '0x') => ({
  codeAt: vi.fn<ChainReads['codeAt']>(async () => code),
  callAt: vi.fn<ChainReads['callAt']>(async () => ({ status: 'returned', data: answer })),
});
const doubtful = (doubt: string) => ({ verdict: 'doubtful', doubt });

describe('prepareToJudge', () => {
  it('behavior: recovers as any judgement does', async () => {
    expect(await prepareToJudge()).toMatch(/^0x[0-9a-fA-F]{40}$/);
  });
});

describe('judgeSignature', () => {
  it('behavior: the right signer is passed without a look at the chain', async () => {
    const reads = reading(undefined);
    const signature = await signer.signMessage({ message: text });
    expect(await judgeSignature(signer.address, text, signature, reads)).toEqual({ verdict: 'good' });
    expect(reads.codeAt).not.toHaveBeenCalled();
  });

  it.each([
    ['has no code', undefined],
    ['has empty code', '0x'],
    ['is an EOA that lends its account to code (EIP-7702)', `0xef0100${'11'.repeat(20)}`],
  ] as const)('error: another signer is named where the wallet %s', async (_, code) => {
    const signature = await other.signMessage({ message: text });
    expect(await judgeSignature(signer.address, text, signature, reading(code))).toEqual({
      verdict: 'otherSigner',
      actual: other.address,
    });
  });

  it.each(['0x', '0xdead', '0xffffffff', `0x${'00'.repeat(32)}`] as Hex[])(
    'behavior: what a contract does not accept (%s) is a doubt, not a no',
    async (answer) => {
      const signature = await other.signMessage({ message: text });
      const judged = await judgeSignature(signer.address, text, signature, reading('0x6080', answer));
      expect(judged).toEqual(doubtful('CONTRACT_REFUSES'));
    },
  );

  it('behavior: a delegated account may sign by its code too', async () => {
    const reads = reading(`0xef0100${'11'.repeat(20)}`, `0x1626ba7e${'00'.repeat(28)}`);
    expect(await judgeSignature(signer.address, text, `0x${'ab'.repeat(300)}`, reads)).toEqual({
      verdict: 'good',
    });
  });

  it.each([
    ['the code', { codeAt: () => Promise.reject(new Error('RPC lost')) }],
    ['the contract', { callAt: () => Promise.reject(new Error('RPC lost')) }],
  ])('behavior: a read of %s that fails means unknown, not wrong', async (_, failing) => {
    const signature = await other.signMessage({ message: text });
    const reads = { ...reading('0x6080'), ...failing };
    expect(await judgeSignature(signer.address, text, signature, reads)).toEqual(doubtful('UNCHECKED'));
  });

  it.each([`0x${'ab'.repeat(64)}`, `0x${'ab'.repeat(300)}`, `0x${'00'.repeat(65)}`, '0x'] as Hex[])(
    'behavior: a signature of another form is never refused, where no contract stands (%#)',
    async (signature) => {
      expect(await judgeSignature(signer.address, text, signature, reading(undefined))).toEqual(
        doubtful('NOT_DEPLOYED'),
      );
    },
  );

  it('behavior: a signature that brings its own deployment (ERC-6492) is named as that', async () => {
    const signature = serializeErc6492Signature({
      address: other.address,
      data: '0xdeadbeef',
      signature: await other.signMessage({ message: text }),
    });
    expect(await judgeSignature(signer.address, text, signature, reading(undefined))).toEqual(
      doubtful('WRAPPED'),
    );
  });

  describe('of a Safe on a chain', () => {
    let chain: SandboxChain;
    beforeAll(async () => {
      chain = await startChain();
    }, 30_000);
    afterAll(() => chain.close());

    it('behavior: two owners of three are enough, one is a doubt', async () => {
      const [one, two, three] = chain.accounts;
      const owners = [one.address, two.address, three.address] as const;
      const safe = await deploySafe(chain.rpcUrl, { owners, threshold: 2 });
      const config = createConfig({
        chains: [base],
        transports: { [base.id]: http(chain.rpcUrl) },
        storage: null,
      });
      const reads: ChainReads = {
        codeAt: (address) => getBytecode(config, { address }),
        callAt: (address, data) => callAt(config, address, data),
      };
      const by = async (...keys: Hex[]) =>
        judgeSignature(
          safe,
          text,
          await signAsSafe(
            safe,
            keys.map((key) => privateKeyToAccount(key)),
            text,
          ),
          reads,
        );
      expect(await by(one.privateKey, three.privateKey)).toEqual({ verdict: 'good' });
      expect(await by(two.privateKey)).toEqual(doubtful('CONTRACT_REFUSES'));
    });
  });
});
