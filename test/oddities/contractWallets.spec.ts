import { concat, createTestClient, type Hex, http, pad } from 'viem';
import { privateKeyToAccount } from 'viem/accounts';
import { base } from 'viem/chains';
import { cell, holds } from '../e2e/cell.ts';
import { expect, test } from '../e2e/fixtures.ts';
import { connect } from '../e2e/story.ts';
import type { SandboxChain } from '../sandbox/chain/chain.ts';
import { placeContractWallet } from '../sandbox/chain/contractWallet.ts';
import { deploySafe, signOnChain, stakeFor } from '../sandbox/chain/safe.ts';
import { allowOddities, makeOdd } from './oddWallet.ts';
import { comeTo, places, press, takeKey } from './places.ts';

// Wallets whose signature only a contract can judge.

declare global {
  // biome-ignore lint/style/useConsistentTypeDefinitions: only an interface can be added to
  interface Window {
    signByContract(message: Hex): Promise<Hex>;
  }
}

type Wallet = { address: Hex; sign(message: Hex): Promise<Hex> };

/** An account that lends itself to code (EIP-7702), which accepts the key of another account. */
async function delegated({ accounts, rpcUrl }: SandboxChain): Promise<Wallet> {
  const [{ address }, { address: owner, privateKey }] = accounts;
  const delegate = '0x00000000000000000000000000000000000de1e6';
  await placeContractWallet(rpcUrl, { address: delegate, owner });
  const anvil = createTestClient({ mode: 'anvil', chain: base, transport: http(rpcUrl) });
  await anvil.setCode({ address, bytecode: concat(['0xef0100', delegate]) });
  await anvil.setStorageAt({ address, index: 0, value: pad(owner) });
  return { address, sign: (raw) => privateKeyToAccount(privateKey).signMessage({ message: { raw } }) };
}

/** A Safe that signs by a transaction, so that its wallet has no signature to return. */
async function safe({ accounts, rpcUrl }: SandboxChain): Promise<Wallet> {
  const [{ address: owner }, { address: payer }] = accounts;
  const address = await deploySafe(rpcUrl, { owners: [owner], threshold: 1 });
  await stakeFor(rpcUrl, payer, address, '5');
  return {
    address,
    async sign(message) {
      await signOnChain(rpcUrl, { safe: address, owner, message });
      return '0x';
    },
  };
}

const rows = [
  { fault: 'EIP-7702, by a key that only its contract accepts', create: delegated },
  { fault: '0x of a Safe that signed on chain', create: safe },
];

for (const place of places)
  for (const { fault, create } of rows) {
    const name = { fault, meets: place.name };
    test(`${place.name}: ${fault}`, holds([name]), async ({ page, context, sandbox, chain }) => {
      sandbox.set({ protocol: place.protocol });
      const { address, sign } = await create(chain);
      await context.exposeBinding('signByContract', (_, message: Hex) => sign(message));
      await allowOddities(context, { own: chain.accounts[0].address, as: address });
      await connect(page);
      await cell(name, async () => {
        await comeTo(page, place);
        await makeOdd(page, { sign: (_, message) => window.signByContract(message) });
        const sent = await press(page, sandbox, place);
        await takeKey(page, sandbox, place, sent);
        expect(sandbox.keys().map(({ owner }) => owner)).toEqual([address]);
      });
    });
  }
