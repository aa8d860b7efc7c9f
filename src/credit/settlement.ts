import { setAlarm } from '../kit/clock.ts';
import { isDefinite, toVeniceError, type VeniceError } from '../venice/errors.ts';
import type { OneTimeHeader } from '../venice/oneTimeHeader.ts';
import type { Order, Trace } from './order.ts';
import { slowMs, type TopUpDesk } from './ports.ts';
import type { Doubt } from './topUp.ts';
import { readAuthorization } from './usdc.ts';

/** How often Base is asked what became of a payment. */
const lookEveryMs = 10_000;

/** Sends a signed payment, once. Where the response does not tell what became of it, Base does. */
export async function postPayment(on: TopUpDesk, order: Order, payment: OneTimeHeader): Promise<void> {
  // Before it is sent: whatever becomes of this page then, Base is asked.
  on.journal.write({ step: 'sent', trace: order.trace });
  on.dispatch({ type: 'posted', order });
  const slow = setTimeout(() => on.dispatch({ type: 'slow' }), slowMs);
  try {
    const receipt = await on.x402.topUp(payment);
    on.journal.clear();
    on.dispatch({ type: 'credited', order, receipt });
  } catch (thrown) {
    const error = toVeniceError(thrown);
    if (isUntaken(error)) {
      on.journal.clear();
      return on.dispatch({ type: 'refused', order, error });
    }
    on.dispatch({ type: 'doubted', order, ...doubtOf(error) });
    await followPayment(on, order.trace);
  } finally {
    clearTimeout(slow);
  }
}

/**
 * Whether no copy of the payment can have been taken. A browser may send a POST again by itself,
 * and a 429 to the second says nothing of the first.
 */
function isUntaken(error: VeniceError): boolean {
  return isDefinite(error) && (!error.wasSent || error.paymentRefusal !== undefined);
}

function doubtOf(error: VeniceError): { doubt: Doubt; error?: VeniceError } {
  if (error.paymentRefusal) return { doubt: error.paymentRefusal };
  return isDefinite(error) ? { doubt: 'REFUSED', error } : { doubt: 'LOST' };
}

/** Looks until Base has told what became of it: at the latest when it can no longer be used. */
export async function followPayment(on: TopUpDesk, trace: Trace): Promise<void> {
  while (!(await lookAtPayment(on, trace))) await new Promise<void>((ring) => setAlarm(lookEveryMs, ring));
}

/** Asks Base once. @returns whether it is decided */
export async function lookAtPayment(on: TopUpDesk, { from, nonce, validBefore }: Trace): Promise<boolean> {
  const isOpen = () => {
    const state = on.getState();
    return state.phase === 'unknown' && state.trace.nonce === nonce;
  };
  if (!isOpen()) return true;
  try {
    const { isUsed, chainTime } = await readAuthorization(on.source, from, nonce);
    const sight = isUsed ? 'used' : chainTime >= validBefore ? 'expired' : 'unused';
    if (sight !== 'unused') on.journal.clear();
    on.dispatch({ type: 'seen', nonce, sight });
  } catch {
    on.dispatch({ type: 'seen', nonce, sight: 'unread' });
  }
  return !isOpen();
}
