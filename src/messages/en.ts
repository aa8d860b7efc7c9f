import { app } from './en/app.ts';
import { bulk } from './en/bulk.ts';
import { check } from './en/check.ts';
import { connect } from './en/connect.ts';
import { create } from './en/create.ts';
import { editKey } from './en/editKey.ts';
import { fullCap } from './en/fullCap.ts';
import { keys } from './en/keys.ts';
import { limits } from './en/limits.ts';
import { mint } from './en/mint.ts';
import { options } from './en/options.ts';
import { pause } from './en/pause.ts';
import { problems } from './en/problems.ts';
import { reveal } from './en/reveal.ts';
import { revoke } from './en/revoke.ts';
import { rotate } from './en/rotate.ts';
import { session } from './en/session.ts';
import { usage } from './en/usage.ts';
import { wallet } from './en/wallet.ts';

/** Every sentence of the page, in English. Views name a message by its key; the compiler knows all keys and arguments. */
export const en = {
  app,
  bulk,
  check,
  connect,
  create,
  editKey,
  fullCap,
  keys,
  limits,
  mint,
  options,
  pause,
  problems,
  reveal,
  revoke,
  rotate,
  session,
  usage,
  wallet,
} as const;
