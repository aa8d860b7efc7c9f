import { app } from './en/app.ts';
import { breaches } from './en/breaches.ts';
import { bulk } from './en/bulk.ts';
import { connect } from './en/connect.ts';
import { contractWallet } from './en/contractWallet.ts';
import { create } from './en/create.ts';
import { creation } from './en/creation.ts';
import { doctor } from './en/doctor.ts';
import { editKey } from './en/editKey.ts';
import { elsewhere } from './en/elsewhere.ts';
import { failures } from './en/failures.ts';
import { grant } from './en/grant.ts';
import { help } from './en/help.ts';
import { keyStatus } from './en/keyStatus.ts';
import { keys } from './en/keys.ts';
import { limits } from './en/limits.ts';
import { mint } from './en/mint.ts';
import { options } from './en/options.ts';
import { palette } from './en/palette.ts';
import { paper } from './en/paper.ts';
import { pause } from './en/pause.ts';
import { preferences } from './en/preferences.ts';
import { problems } from './en/problems.ts';
import { rateLimits } from './en/rateLimits.ts';
import { recovery } from './en/recovery.ts';
import { reveal } from './en/reveal.ts';
import { revoke } from './en/revoke.ts';
import { rotate } from './en/rotate.ts';
import { serviceWorker } from './en/serviceWorker.ts';
import { session } from './en/session.ts';
import { standing } from './en/standing.ts';
import { usage } from './en/usage.ts';
import { wallet } from './en/wallet.ts';
import { wayOut } from './en/wayOut.ts';
import { worstCase } from './en/worstCase.ts';

/** Every sentence of the page, in English. Views name a message by its key; the compiler knows all keys and arguments. */
export const en = {
  app,
  breaches,
  bulk,
  connect,
  contractWallet,
  create,
  creation,
  doctor,
  editKey,
  elsewhere,
  failures,
  wayOut,
  grant,
  help,
  keyStatus,
  keys,
  limits,
  mint,
  options,
  palette,
  paper,
  pause,
  preferences,
  problems,
  rateLimits,
  recovery,
  reveal,
  revoke,
  rotate,
  serviceWorker,
  session,
  standing,
  usage,
  wallet,
  worstCase,
} as const;
