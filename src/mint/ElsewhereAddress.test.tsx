import { screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { type Address, getAddress } from 'viem';
import { describe, expect, it, vi } from 'vitest';
import { renderView } from '../../test/renderView.tsx';
import { ElsewhereAddress } from './ElsewhereAddress.tsx';

const address = getAddress(`0x${'a1b2'.repeat(10)}`);

function draw(initial?: Address) {
  const acts = { onUse: vi.fn(), onBack: vi.fn() };
  const standing = (of: Address) => <p>what {of} may do</p>;
  renderView(<ElsewhereAddress initial={initial} standing={standing} {...acts} />);
  return { ...acts, user: userEvent.setup(), field: screen.getByRole('textbox', { name: 'Address' }) };
}

const use = () => screen.getByRole('button', { name: 'Use this address' });

describe('ElsewhereAddress', () => {
  it('behavior: what an address may do is told as soon as it is one, before it is used', async () => {
    const { user, field, onUse } = draw();
    expect(field).toHaveFocus();
    await user.type(field, address.slice(0, 20));
    expect(screen.queryByText(/may do/)).toBeNull();
    await user.type(field, address.slice(20));
    expect(screen.getByText(`what ${address} may do`)).toBeInTheDocument();
    expect(onUse).not.toHaveBeenCalled();
    await user.click(use());
    expect(onUse).toHaveBeenCalledExactlyOnceWith(address);
  });

  it('behavior: begins with the address of the wallet that is connected', async () => {
    const { user, onUse } = draw(address);
    await user.click(use());
    expect(onUse).toHaveBeenCalledExactlyOnceWith(address);
  });

  it.each([
    ['{Enter}', 'Enter the address first.'],
    ['vitalik.eth{Enter}', 'This page does not look up names'],
    [`${address.replace('A', 'a')}{Enter}`, 'has the wrong case'],
    ['0x12{Enter}', 'This is not an address'],
  ])('error: %s', async (typed, sentence) => {
    const { user, field, onUse } = draw();
    await user.type(field, typed);
    expect(field).toBeInvalid();
    expect(field).toHaveAccessibleDescription(expect.stringContaining(sentence));
    expect(onUse).not.toHaveBeenCalled();
  });

  it('error: a private key is not left standing in the page', async () => {
    const { user, field } = draw();
    await user.click(field);
    await user.paste(`0x${'ab'.repeat(32)}`);
    await user.keyboard('{Enter}');
    expect(field).toHaveValue('');
    expect(field).toHaveAccessibleDescription(expect.stringContaining('It was not stored or sent'));
  });
});
