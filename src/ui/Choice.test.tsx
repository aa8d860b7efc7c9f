import { screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { renderView } from '../../test/renderView.tsx';
import { Choice } from './Choice.tsx';

describe('Choice', () => {
  it('behavior: what is said of the group comes before its options, not after the last', () => {
    renderView(
      <Choice
        label="USD limit"
        value="none"
        onChange={() => {}}
        description="Can spend all USD."
        options={[
          { value: 'none', label: 'No cap' },
          { value: 'off', label: 'Off' },
        ]}
      />,
    );
    const group = screen.getByRole('radiogroup', { name: 'USD limit' });
    expect(group).toHaveAccessibleDescription('Can spend all USD.');
    expect(group).toHaveTextContent(/Can spend all USD\.No capOff$/);
  });
});
