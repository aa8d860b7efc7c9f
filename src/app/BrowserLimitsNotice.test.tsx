import { screen } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { renderView } from '../../test/renderView.tsx';
import { BrowserLimitsNotice } from './BrowserLimitsNotice.tsx';

const clipboard = { writeText: async () => {} };
const locks = { request: async () => {} };

beforeEach(() => {
  vi.stubGlobal('navigator', { clipboard, locks });
  vi.stubGlobal('isSecureContext', true);
});
afterEach(() => {
  vi.unstubAllGlobals();
});

const lines = () => screen.getAllByRole('listitem').map(({ textContent }) => textContent);

describe('BrowserLimitsNotice', () => {
  it('behavior: says nothing where nothing is missing', () => {
    renderView(<BrowserLimitsNotice />);
    expect(screen.queryByRole('status')).toBeNull();
  });

  it('behavior: a page without TLS cannot copy and cannot see other tabs', () => {
    vi.stubGlobal('navigator', {});
    vi.stubGlobal('isSecureContext', false);
    renderView(<BrowserLimitsNotice />);
    expect(lines()).toEqual([
      'It hides your other tabs from this page: mint in one tab only.',
      'It blocks copying: show a key and copy it yourself, or download it.',
    ]);
    expect(screen.getByRole('status')).toHaveTextContent('Open this page with https');
  });

  it.each(['sessionStorage', 'localStorage'])('behavior: so it is told where %s is denied', (area) => {
    vi.stubGlobal(area, undefined);
    renderView(<BrowserLimitsNotice />);
    expect(lines()).toEqual([expect.stringContaining('It blocks storage')]);
  });
});
