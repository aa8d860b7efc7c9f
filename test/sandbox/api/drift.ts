import type { Call } from './call.ts';
import type { Contract } from './contract.ts';
import { answerThrown, Refusal } from './refusal.ts';

/**
 * An answer, or an accepted body, that Venice's document does not know is a fault of the sandbox:
 * it says so instead.
 */
export async function checkDrift(contract: Contract, call: Call, given: Response): Promise<Response> {
  if (!given.headers.get('content-type')?.includes('application/json')) return given;
  const body = await given.clone().json();
  const problems = [
    ...(given.status < 400 ? contract.checkRequest(call) : []),
    ...contract.checkAnswer(call, { status: given.status, body }),
  ];
  if (problems.length === 0) return given;
  return answerThrown(
    new Refusal(
      500,
      `The sandbox drifted from Venice's contract: ${call.method} ${call.path}: ${problems.join('; ')}`,
    ),
  );
}
