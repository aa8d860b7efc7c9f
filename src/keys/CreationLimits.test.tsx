import { act, screen } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { noon } from '../../test/noon.ts';
import { renderView } from '../../test/renderView.tsx';
import { createPace, creationLimit, type Pace } from '../kit/pace.ts';
import { createVenice } from '../venice/client.ts';
import { CreateKeyDialog } from './CreateKeyDialog.tsx';
import { CreationLimits } from './CreationLimits.tsx';
import type { KeysScope } from './keysScope.ts';

let creations: Pace;
beforeEach(() => {
  vi.useFakeTimers({ now: noon, toFake: ['Date', 'setInterval', 'clearInterval'] });
  creations = createPace(creationLimit);
});
afterEach(() => vi.useRealTimers());

const make = (count: number) => {
  for (let made = 0; made < count; made++) creations.note();
};

describe('CreationLimits', () => {
  it('behavior: after 20 creations in a minute it counts down to the next', () => {
    make(19);
    const { unmount } = renderView(<CreationLimits count={20} creations={creations} />);
    expect(screen.queryByText(/20 keys a minute/)).not.toBeInTheDocument();
    unmount();
    make(1);
    vi.setSystemTime(noon + 15_000);
    renderView(<CreationLimits count={20} creations={creations} />);
    expect(screen.getByText(/20 keys a minute.* 45 seconds\.$/)).toBeVisible();
    act(() => vi.advanceTimersByTime(44_000));
    expect(screen.getByText(/ 1 second\.$/)).toBeVisible();
    act(() => vi.advanceTimersByTime(1000));
    expect(screen.queryByText(/20 keys a minute/)).not.toBeInTheDocument();
  });
});

describe('CreateKeyDialog', () => {
  it('behavior: after 20 creations in a minute its button waits, and says how long', () => {
    make(20);
    renderView(<CreateKeyDialog from={undefined} scope={createScope()} onClose={() => {}} />);
    const button = screen.getByRole('button', { name: 'Create key' });
    expect(button).toBeDisabled();
    expect(screen.getByText(/20 keys a minute.* 60 seconds\.$/)).toBeVisible();
    act(() => vi.advanceTimersByTime(60_000));
    expect(button).toBeEnabled();
  });
});

function createScope(): KeysScope {
  const fetch = () => Promise.reject(new Error('not in this view'));
  return {
    client: createVenice({ baseUrl: '/api/v1', fetch }).withKey(() => ''),
    sessionId: 's1',
    list: async () => [],
    creations,
    funds: undefined,
    ownIds: [],
    isWorking: () => false,
    reload: () => {},
    onWorkingRevoked: () => {},
  };
}
