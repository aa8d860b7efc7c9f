import { describe, expect, it } from 'vitest';
import {
  lockedAtFirst,
  type OpenSession,
  reduceSession,
  type SessionEvent,
  type SessionPhase,
} from './session.ts';

const [mine, others] = [
  '0x00000000000000000000000000000000000000A1',
  '0x00000000000000000000000000000000000000B2',
] as const;

const shown: OpenSession = {
  status: 'open',
  id: 's1',
  key: { id: 'k1', apiKeyType: 'ADMIN', last6: 'abcdef' },
  origin: 'wallet',
  expiresAt: 1000,
  isAdmin: 'yes',
  address: mine,
  managed: undefined,
  idleEndsAt: undefined,
};
const { status: _, managed: __, idleEndsAt: ___, ...opened } = shown;
const entry = { id: 'e1', address: mine };
const phases: Record<SessionPhase['phase'], SessionPhase> = {
  locked: lockedAtFirst,
  entering: { phase: 'entering', shown: { status: 'locked' }, entry },
  open: { phase: 'open', shown },
  replacing: { phase: 'replacing', shown, entry },
};
const names = ['locked', 'entering', 'open', 'replacing'] as const;

describe('reduceSession', () => {
  it.each([
    // event, and the phase that it leads to from each phase; "-" changes nothing
    [
      'an entry begins',
      { type: 'entryStarted', entry: { id: 'e2', address: undefined } },
      'entering entering replacing replacing',
    ],
    ['the entry ends', { type: 'entryEnded', id: 'e1' }, '- locked - open'],
    ['an older entry ends', { type: 'entryEnded', id: 'e0' }, '- - - -'],
    ['the entry opens', { type: 'opened', opened: { ...opened, id: 'e1' } }, 'open open open open'],
    [
      'another key opens',
      { type: 'opened', opened: { ...opened, id: 's2' } },
      'open replacing open replacing',
    ],
    ['a lock', { type: 'locked', reason: 'button' }, '- locked locked locked'],
    ['the same account', { type: 'accountShown', address: mine }, '- - - -'],
    ['another account', { type: 'accountShown', address: others }, '- locked locked locked'],
    ['no account', { type: 'accountShown', address: undefined }, '- locked locked locked'],
    ['a warning', { type: 'idleWarned', endsAt: 5 }, '- - open replacing'],
    ['a touch without a warning', { type: 'touched' }, '- - - -'],
    ['an expiry', { type: 'expiryLearned', id: 's1', at: 5 }, '- - open replacing'],
    ['the same expiry', { type: 'expiryLearned', id: 's1', at: 1000 }, '- - - -'],
    ['an expiry of an older session', { type: 'expiryLearned', id: 's0', at: 5 }, '- - - -'],
    ['a refusal', { type: 'adminRefused', id: 's1' }, '- - open replacing'],
    ['a refusal of an older session', { type: 'adminRefused', id: 's0' }, '- - - -'],
  ] satisfies [string, SessionEvent, string][])('behavior: %s', (_name, event, expected) => {
    const after = names.map((name) => {
      const next = reduceSession(phases[name], event);
      return next === phases[name] ? '-' : next.phase;
    });
    expect(after.join(' ')).toBe(expected);
  });

  it('behavior: an entry for another account ends, and the key that nobody’s wallet signed for stays', () => {
    const pasted: SessionPhase = { phase: 'replacing', shown: { ...shown, address: undefined }, entry };
    expect(reduceSession(pasted, { type: 'accountShown', address: others })).toEqual({
      phase: 'open',
      shown: pasted.shown,
    });
  });

  it('behavior: a failed entry leaves the reason of the lock before it', () => {
    const locked = reduceSession(phases.open, { type: 'locked', reason: 'idle' });
    const entering = reduceSession(locked, { type: 'entryStarted', entry });
    expect(reduceSession(entering, { type: 'entryEnded', id: 'e1' })).toEqual(locked);
  });
});
