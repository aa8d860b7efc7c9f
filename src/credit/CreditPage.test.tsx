import { act, screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import type { PrivateKeyAccount } from 'viem/accounts';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { renderView } from '../../test/renderView.tsx';
import { createTestbed, type Testbed } from '../../test/sandbox/api/testbed.ts';
import { sandboxFetch } from '../../test/sandboxFetch.ts';
import { createVenice } from '../venice/client.ts';
import type { SignRequest, WalletState } from '../wallet/wallet.ts';
import { CreditPage } from './CreditPage.tsx';

let bed: Testbed;
let account: PrivateKeyAccount;
beforeEach(async () => {
  bed = await createTestbed();
  account = bed.wallet({ usdc: '100' });
});

const region = (name: string) => screen.findByRole('region', { name });

async function draw(sign = ({ message }: SignRequest) => account.signMessage({ message })) {
  const state: WalletState = {
    ...{ status: 'connected', address: account.address, connectorUid: 'uid' },
    ...{ connectorName: 'Test', chainId: 8453 },
  };
  const signMessage = vi.fn(sign);
  const venice = createVenice({ baseUrl: 'http://127.0.0.1/api/v1', fetch: sandboxFetch(bed.sandbox) });
  await act(async () => {
    renderView(<CreditPage venice={venice} />, { getState: () => state, signMessage });
  });
  return { user: userEvent.setup(), signMessage };
}

describe('CreditPage', () => {
  it('behavior: the terms of now, without a signature', async () => {
    const { signMessage } = await draw();
    const about = await region('Pay as you go');
    expect(await within(about).findByText('5 USDC')).toBeVisible();
    expect(about).toHaveTextContent('0x2670B922ef37C7Df47158725C0CC407b5382293F');
    expect(about).toHaveTextContent('Credit is not refundable.');
    expect(signMessage).not.toHaveBeenCalled();
  });

  it('behavior: the message is shown first; one signature reads the credit', async () => {
    bed.sandbox.grant(account.address, { credit: 3.5 });
    const { user, signMessage } = await draw();
    const panel = await region('My credit');
    await user.click(within(panel).getByRole('button', { name: 'Show my credit' }));
    expect(within(panel).getByRole('region', { name: 'What you will sign' })).toHaveTextContent(
      `https://api.venice.ai/api/v1/x402/balance/${account.address}`,
    );
    expect(signMessage).not.toHaveBeenCalled();
    await user.click(within(panel).getByRole('button', { name: 'Sign and read' }));
    expect(await within(panel).findByText('$3.50')).toBeVisible();
    expect(panel).toHaveTextContent('CallsGo through');
    expect(signMessage).toHaveBeenCalledOnce();
  });

  it('behavior: no transactions are said to be none', async () => {
    const { user } = await draw();
    const panel = await region('Transactions');
    await user.click(within(panel).getByRole('button', { name: 'Show transactions' }));
    await user.click(within(panel).getByRole('button', { name: 'Sign and read' }));
    expect(await within(panel).findByText('No transactions yet.')).toBeVisible();
  });

  it('error: a signature that comes after "Cancel" is not sent', async () => {
    let confirm = () => {};
    const { user } = await draw(
      (request) =>
        new Promise((resolve) => {
          confirm = () => void account.signMessage({ message: request.message }).then(resolve);
        }),
    );
    const panel = await region('My credit');
    await user.click(within(panel).getByRole('button', { name: 'Show my credit' }));
    await user.click(within(panel).getByRole('button', { name: 'Sign and read' }));
    await user.click(await within(panel).findByRole('button', { name: 'Cancel' }));
    await act(async () => confirm());
    expect(within(panel).getByRole('button', { name: 'Show my credit' })).toBeVisible();
    expect(panel).not.toHaveTextContent('$');
  });
});
