import type { HeldKey } from '../session/heldKey.ts';

/** A key to put into a set-up: its names, and the key itself for the length of one call. */
export type ConnectKey = Pick<HeldKey, 'apiKeyType' | 'last6' | 'isHeld' | 'use'>;
