import { screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { renderView } from '../../test/renderView.tsx';
import { Explained } from './Explained.tsx';

describe('Explained', () => {
  it('behavior: answers where it is asked, and not before', async () => {
    const user = userEvent.setup();
    renderView(<Explained topic="svvv" />);
    const answer = screen.getByText(/any amount lets this wallet mint/);
    expect(answer).not.toBeVisible();
    await user.click(screen.getByText('What is sVVV?'));
    expect(answer).toBeVisible();
  });
});
