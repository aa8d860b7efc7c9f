import { element } from './element.ts';
import type { WalletAccount } from './provider.ts';

type Control = { selectAccount(index: number): void; selectedAccount(): number };

/**
 * The panel in the corner: which of the seeded accounts the wallet stands at. Returns a function
 * that shows another one as selected.
 */
export function createSwitcher(
  root: ShadowRoot,
  accounts: readonly WalletAccount[],
  control: Control,
): (index: number) => void {
  const select = element(
    'select',
    { id: 'account' },
    ...accounts.map(({ address, standing }, index) =>
      element('option', { value: `${index}` }, `${standing} · ${address.slice(0, 6)}…${address.slice(-4)}`),
    ),
  );
  select.selectedIndex = control.selectedAccount();
  select.addEventListener('change', () => control.selectAccount(select.selectedIndex));
  root.append(
    element(
      'aside',
      { class: 'switcher', 'aria-label': 'Sandbox wallet' },
      element('label', { for: 'account' }, 'Sandbox wallet'),
      select,
    ),
  );
  return (index) => {
    select.selectedIndex = index;
  };
}
