import { screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { renderView } from '../../test/renderView.tsx';
import { GrantLink } from './GrantLink.tsx';
import { readGrantRequest } from './grantRequest.ts';

const link = () => screen.findByRole('region', { name: 'Your link' });

describe('GrantLink', () => {
  it('behavior: says what is missing; a sample app makes a link that the page reads, with its preview', async () => {
    renderView(<GrantLink />);
    const user = userEvent.setup();
    expect(await within(await link()).findByRole('status')).toHaveTextContent('“redirect_uri” is missing.');
    expect(screen.queryByRole('region', { name: 'Preview' })).toBeNull();

    await user.click(screen.getByRole('button', { name: 'Fill in a sample app' }));
    await within(await link()).findByRole('button', { name: 'Copy link' });
    for (const [parameter, value] of [
      ['period', /^EPOCH/],
      ['privacy', /^PRIVATE_ONLY/],
    ] as const)
      await user.click(
        within(screen.getByRole('radiogroup', { name: parameter })).getByRole('radio', { name: value }),
      );
    const [, query = ''] = (await link()).textContent?.match(/#\/grant\?(\S+?)Copy link/) ?? [];
    expect(readGrantRequest(query)).toMatchObject({
      request: { host: 'app.example', usd: 5, diem: 0, limitPeriod: 'EPOCH', modelPrivacy: 'PRIVATE_ONLY' },
    });
    const preview = screen.getByRole('region', { name: 'Preview' });
    expect(preview).toHaveTextContent('app.example');
    expect(preview).toHaveTextContent('$5 a day');
  });

  it('error: a query for an app on the web is told to the developer', async () => {
    renderView(<GrantLink />);
    const user = userEvent.setup();
    await user.click(screen.getByRole('button', { name: 'Fill in a sample app' }));
    await within(await link()).findByRole('button', { name: 'Copy link' });
    await user.click(screen.getByRole('radio', { name: /^query/ }));
    expect(within(await link()).getByRole('status')).toHaveTextContent(
      'only for an address on this computer',
    );
  });
});
