import type { en } from './en.ts';
import { app } from './it/app.ts';
import { breaches } from './it/breaches.ts';
import { bulk } from './it/bulk.ts';
import { connect } from './it/connect.ts';
import { contractWallet } from './it/contractWallet.ts';
import { create } from './it/create.ts';
import { creation } from './it/creation.ts';
import { doctor } from './it/doctor.ts';
import { editKey } from './it/editKey.ts';
import { elsewhere } from './it/elsewhere.ts';
import { failures } from './it/failures.ts';
import { grant } from './it/grant.ts';
import { help } from './it/help.ts';
import { keyStatus } from './it/keyStatus.ts';
import { keys } from './it/keys.ts';
import { limits } from './it/limits.ts';
import { mint } from './it/mint.ts';
import { options } from './it/options.ts';
import { palette } from './it/palette.ts';
import { paper } from './it/paper.ts';
import { pause } from './it/pause.ts';
import { preferences } from './it/preferences.ts';
import { problems } from './it/problems.ts';
import { rateLimits } from './it/rateLimits.ts';
import { recovery } from './it/recovery.ts';
import { reveal } from './it/reveal.ts';
import { revoke } from './it/revoke.ts';
import { rotate } from './it/rotate.ts';
import { serviceWorker } from './it/serviceWorker.ts';
import { session } from './it/session.ts';
import { standing } from './it/standing.ts';
import { usage } from './it/usage.ts';
import { wallet } from './it/wallet.ts';
import { wayOut } from './it/wayOut.ts';
import { worstCase } from './it/worstCase.ts';
import type { Translated } from './translated.ts';

/**
 * Every sentence of the page, in Italian. The page says “tu”; what it does itself stands in the first person of a machine at work (“Leggo…”), a button
 * is an imperative that the sentences repeat. «…» quotes a name of this page and must match it to the letter; “…” quotes somebody else's words.
 *
 * The words: mint = coniare (il conio, la zecca); key = chiave, its secret = il segreto; Admin and Inference stay; sign, signature = firmare, firma;
 * connect = collegare; wallet, gas, token, endpoint, client, nonce stay; stake = lo stake, mettere in stake; challenge = la challenge, and il testo where it
 * is read; revoke = revocare; rotate = ruotare, la rotazione; limit = limite, cap = tetto, no cap = nessun tetto, off = spesa zero (“disattivato” would say
 * the opposite of a limit); resets = si rinnova; expiry = scadenza; rate limits = limiti di frequenza; breach = sforamento; session = sessione, lock and
 * unlock = bloccare e sbloccare; tag = etichetta; stored = registrato; usage = consumi; to hold = tenere; chain = rete; by itself = in automatico.
 */
export const it: Translated<typeof en> = {
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
};
