import { app } from './en/app.ts';
import { check } from './en/check.ts';
import { editKey } from './en/editKey.ts';
import { keys } from './en/keys.ts';
import { limits } from './en/limits.ts';
import { mint } from './en/mint.ts';
import { options } from './en/options.ts';
import { problems } from './en/problems.ts';
import { reveal } from './en/reveal.ts';
import { session } from './en/session.ts';
import { wallet } from './en/wallet.ts';

/** Every sentence of the page, in English. Views name a message by its key; the compiler knows all keys and arguments. */
export const en = {
  app,
  check,
  editKey,
  keys,
  limits,
  mint,
  options,
  problems,
  reveal,
  session,
  wallet,
} as const;
