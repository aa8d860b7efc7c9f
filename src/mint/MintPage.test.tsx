import { screen, within } from '@testing-library/react';
import { parseEther } from 'viem';
import { describe, expect, it } from 'vitest';
import { FakeBase } from '../../test/fakeBase.ts';
import { createFakeStakeWallet } from '../../test/fakeStakeWallet.ts';
import { renderView } from '../../test/renderView.tsx';
import { inProcessFetch } from '../../test/sandbox/api/inProcess.ts';
import { createTestbed } from '../../test/sandbox/api/testbed.ts';
import buttonStyles from '../ui/Button.module.css';
import { createVenice } from '../venice/client.ts';
import { MintPage } from './MintPage.tsx';
import { createOngoingMint } from './ongoingMint.ts';

/** The page with a wallet that holds so much on Base. */
async function open(holding: Partial<FakeBase['holding']>) {
  const { sandbox } = await createTestbed();
  const base = new FakeBase();
  Object.assign(base.holding, holding);
  const wallet = {
    ...createFakeStakeWallet(base),
    preload: () => {},
    openConnect: async () => {},
    openAccount: async () => {},
    disconnect: async () => {},
    signMessage: () => Promise.reject(new Error('not in this view')),
    codeAt: async () => undefined,
    callAt: async () => ({ status: 'reverted' }) as const,
  };
  const venice = createVenice({ baseUrl: 'http://127.0.0.1/api/v1', fetch: inProcessFetch(sandbox) });
  const mint = createOngoingMint({ venice, wallet });
  renderView(
    <MintPage
      venice={venice}
      mint={mint}
      onKeyOpened={() => {}}
      stake={{ pending: () => undefined, render: () => null }}
    />,
    wallet,
  );
}

const holds = () => screen.findByRole('region', { name: 'What this wallet holds' });
/** The one next step, by its look. */
const primaries = () =>
  screen
    .getAllByRole('button')
    .filter(({ classList }) => classList.contains(buttonStyles.primary ?? ''))
    .map(({ textContent }) => textContent);

describe('MintPage', () => {
  it('behavior: a mint that Base shows will be refused is plain and second, and staking is the next step', async () => {
    await open({ stakedVvv: 0n, vvv: parseEther('100') });
    const stake = await within(await holds()).findByRole('button', { name: 'Stake' });
    expect(primaries()).toEqual(['Stake']);
    const sign = screen.getByRole('button', { name: 'Sign and mint' });
    expect(stake.compareDocumentPosition(sign)).toBe(Node.DOCUMENT_POSITION_FOLLOWING);
  });

  it('behavior: without any VVV the ways out are in the page, and the mint is still there', async () => {
    await open({ stakedVvv: 0n, vvv: 0n });
    expect((await within(await holds()).findAllByRole('link')).length).toBeGreaterThan(0);
    expect(primaries()).toEqual([]);
    expect(screen.getByRole('button', { name: 'Sign and mint' })).toBeVisible();
  });

  it('behavior: with staked VVV the mint is the next step', async () => {
    await open({ stakedVvv: parseEther('1') });
    await within(await holds()).findByText(/^You can mint/);
    expect(primaries()).toEqual(['Sign and mint']);
  });
});
