import { screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { renderView } from '../../test/renderView.tsx';
import { holdKey } from '../session/heldKey.ts';
import { KeyInSight } from './KeyInSight.tsx';

// React tells the console of what a boundary caught.
beforeEach(() => void vi.spyOn(console, 'error').mockImplementation(() => {}));
afterEach(() => vi.restoreAllMocks());

describe('KeyInSight', () => {
  it('error: where even the view of the key throws, the key can still be copied', async () => {
    const secret = `VENICE_INFERENCE_KEY_${crypto.randomUUID()}`;
    const held = holdKey(secret, { apiKeyType: 'INFERENCE' });
    let faults = 0;
    // The view asks for the last six while it is drawn; the rescue does so once it has failed.
    const breaking = new Proxy(held, {
      get: (target, name) => {
        if (name === 'apiKeyType' && faults++ < 4) throw new TypeError('no such thing');
        return Reflect.get(target, name);
      },
    });
    const user = userEvent.setup();
    renderView(<KeyInSight heldKey={breaking} onDone={() => {}} />);
    expect(screen.getByRole('alert')).toHaveTextContent('It is still here');
    await user.click(screen.getByRole('button', { name: 'Copy key' }));
    expect(await screen.findByText(/^Copied\./)).toBeVisible();
    expect(await navigator.clipboard.readText()).toBe(secret);

    faults = 4;
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    expect(screen.getByRole('button', { name: 'Show key' })).toBeVisible();
  });
});
