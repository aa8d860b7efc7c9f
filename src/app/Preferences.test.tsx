import { fireEvent, screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { renderView } from '../../test/renderView.tsx';
import { stubStorage } from '../../test/stubStorage.ts';
import { pageLanguage } from '../messages/language.ts';
import { applyTheme } from '../ui/theme.ts';
import { PaletteButton } from './PaletteButton.tsx';
import { Preferences } from './Preferences.tsx';

let stored: Map<string, string>;

beforeAll(() => import('./Palette.tsx'));
beforeEach(() => {
  stored = stubStorage();
});
afterEach(async () => {
  vi.unstubAllGlobals();
  applyTheme(undefined);
  await pageLanguage.choose('en');
});

function draw() {
  renderView(
    <main>
      <PaletteButton isInert={false} />
      <Preferences />
    </main>,
  );
  return userEvent.setup();
}

async function openPalette(user: ReturnType<typeof userEvent.setup>, letters: string): Promise<string[]> {
  await user.keyboard('{Control>}k{/Control}');
  await screen.findByRole('dialog', { name: 'Commands' });
  await user.keyboard(letters);
  return screen.getAllByRole('menuitem').map(({ textContent }) => textContent ?? '');
}

const theme = () => screen.getByRole('combobox', { name: 'Theme' });

describe('Preferences', () => {
  it('behavior: a theme that is chosen by the palette is the list’s, in force and kept, and let go the same way', async () => {
    const user = draw();
    expect(await openPalette(user, 'theme')).toEqual(['Theme: Light', 'Theme: Dark']);
    await user.keyboard(' dark{Enter}');
    expect(theme()).toHaveValue('dark');
    expect(document.documentElement).toHaveAttribute('data-theme', 'dark');
    expect([...stored]).toEqual([['zecca.theme', 'dark']]);

    expect(await openPalette(user, 'theme')).toEqual(['Theme: System', 'Theme: Light']);
    await user.keyboard(' system{Enter}');
    expect(theme()).toHaveValue('system');
    expect(document.documentElement).not.toHaveAttribute('data-theme');
    expect([...stored]).toEqual([]);
  });

  it('behavior: the palette offers the other languages by their own names, and keeps the one that is chosen', async () => {
    const user = draw();
    expect(await openPalette(user, 'language')).toEqual(['Language: Italiano', 'Language: العربية']);
    await user.keyboard(' ita{Enter}');
    await waitFor(() => expect(pageLanguage.get().locale).toBe('it'));
    expect([...stored]).toEqual([['zecca.locale', 'it']]);
  });

  it('behavior: a list that tells what is chosen already keeps nothing', async () => {
    draw();
    fireEvent.change(theme(), { target: { value: 'system' } });
    fireEvent.change(screen.getByRole('combobox', { name: 'Language' }), { target: { value: 'en' } });
    await pageLanguage.choose('en');
    expect([...stored]).toEqual([]);
  });
});
