import { app } from './ar/app.ts';
import { breaches } from './ar/breaches.ts';
import { bulk } from './ar/bulk.ts';
import { connect } from './ar/connect.ts';
import { contractWallet } from './ar/contractWallet.ts';
import { create } from './ar/create.ts';
import { creation } from './ar/creation.ts';
import { doctor } from './ar/doctor.ts';
import { editKey } from './ar/editKey.ts';
import { elsewhere } from './ar/elsewhere.ts';
import { failures } from './ar/failures.ts';
import { grant } from './ar/grant.ts';
import { help } from './ar/help.ts';
import { keyStatus } from './ar/keyStatus.ts';
import { keys } from './ar/keys.ts';
import { limits } from './ar/limits.ts';
import { mint } from './ar/mint.ts';
import { options } from './ar/options.ts';
import { palette } from './ar/palette.ts';
import { paper } from './ar/paper.ts';
import { pause } from './ar/pause.ts';
import { preferences } from './ar/preferences.ts';
import { problems } from './ar/problems.ts';
import { rateLimits } from './ar/rateLimits.ts';
import { recovery } from './ar/recovery.ts';
import { reveal } from './ar/reveal.ts';
import { revoke } from './ar/revoke.ts';
import { rotate } from './ar/rotate.ts';
import { serviceWorker } from './ar/serviceWorker.ts';
import { session } from './ar/session.ts';
import { standing } from './ar/standing.ts';
import { usage } from './ar/usage.ts';
import { wallet } from './ar/wallet.ts';
import { wayOut } from './ar/wayOut.ts';
import { worstCase } from './ar/worstCase.ts';
import type { en } from './en.ts';
import type { Translated } from './translated.ts';

/**
 * Every sentence of the page, in Arabic; a namespace that is not here is shown in English. Buttons are verbal nouns, which address nobody; sentences
 * say أنت. «…» quotes a name of this page. Digits and Latin words are as they are; what begins with a sign (#, …, a dot) or comes from outside stands
 * between Unicode isolates, so that its own direction stays in it (https://unicode.org/reports/tr9/#Explicit_Directional_Isolates).
 *
 * The words: mint = السكّ; key = مفتاح, its secret = السرّ; wallet = محفظة, connect = ربط; sign = توقيع; stake = رهن; challenge = نص التحدّي; revoke = إبطال;
 * limit = حدّ, cap = سقف, no cap = بلا سقف, off = بلا إنفاق; resets = يتجدّد; session = جلسة, lock and unlock = قفل and فتح; tag = وسم.
 */
export const ar = {
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
} as const satisfies Partial<Translated<typeof en>>;
