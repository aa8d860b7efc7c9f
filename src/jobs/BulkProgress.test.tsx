import { screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { renderView } from '../../test/renderView.tsx';
import { BulkProgress } from './BulkProgress.tsx';
import { planBulk, reduceBulk } from './bulk.ts';

const keys = ['a', 'b', 'c'].map((id) => ({ id, apiKeyType: 'INFERENCE', description: `key ${id}` }));

describe('BulkProgress', () => {
  it('behavior: a change that is out is neither done nor failed', () => {
    const running = reduceBulk(planBulk(keys, { kind: 'revoke' }, []), { type: 'runRequested' });
    const firstDone = [
      { type: 'itemStarted', id: 'a' },
      { type: 'itemDone', id: 'a' },
      { type: 'itemStarted', id: 'b' },
    ] as const;
    renderView(<BulkProgress state={firstDone.reduce(reduceBulk, running)} />);
    expect(screen.getByRole('progressbar')).toHaveProperty('value', 1);
    expect(screen.getByRole('status')).toHaveTextContent(/1 of 3/);
    expect(screen.getByRole('status')).not.toHaveTextContent(/1 failed/);
  });
});
