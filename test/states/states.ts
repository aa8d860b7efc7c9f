import { creditVisits } from './creditStates.ts';
import { elsewhereVisits } from './elsewhereStates.ts';
import { frameVisits } from './frameStates.ts';
import { grantVisits } from './grantStates.ts';
import { hitchVisits } from './hitchStates.ts';
import { keyChangeVisits } from './keyChangeStates.ts';
import { keyVisits } from './keyStates.ts';
import { keysVisits } from './keysStates.ts';
import { mintVisits } from './mintStates.ts';
import { sessionVisits } from './sessionStates.ts';
import { stakeVisits } from './stakeStates.ts';
import { usageVisits } from './usageStates.ts';
import type { Visit } from './visit.ts';

/**
 * Every state that the page can be seen in, and the way to each. What is true of all of them is
 * checked on this list.
 */
export const visits: readonly Visit[] = [
  ...mintVisits,
  ...hitchVisits,
  ...elsewhereVisits,
  ...stakeVisits,
  ...sessionVisits,
  ...keyVisits,
  ...keysVisits,
  ...keyChangeVisits,
  ...grantVisits,
  ...usageVisits,
  ...creditVisits,
  ...frameVisits,
];
