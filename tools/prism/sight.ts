import { readFileSync } from 'node:fs';
import { calls } from '../../test/contract/calls.ts';
import { sentBy } from '../../test/contract/sentBy.ts';
import { apiBase } from '../../test/sandbox/api/call.ts';
import { type Judged, type RefereeFiles, startReferee } from './referee.ts';

/**
 * The calls of which Prism would let an answer of nonsense pass: a schema that it cannot compile it
 * leaves out without a word. Asked before its silence is taken for praise.
 *
 * @param files its log is written to
 */
export async function findBlindSpots(files: RefereeFiles): Promise<string[]> {
  const referee = await startReferee(files);
  const judge = referee.tap(async () => Response.json(['nonsense']));
  try {
    for (const { start } of calls) {
      const { method, path, query, body } = await sentBy(start);
      const url = new URL(`http://127.0.0.1${apiBase}${path}?${new URLSearchParams(query)}`);
      const headers = {
        accept: 'application/json',
        authorization: 'Bearer none',
        'content-type': 'application/json',
      };
      const answer = await judge(
        new Request(url, { method, headers, ...(body !== undefined && { body: '["nonsense"]' }) }),
      );
      await answer.body?.cancel();
    }
  } finally {
    await referee.close();
  }
  return readLog(files.log).flatMap(({ method, path, violations }) => {
    const wrong = JSON.stringify(violations);
    const sides = method === 'POST' || method === 'PATCH' ? ['request', 'response'] : ['response'];
    return sides
      .filter((side) => !wrong.includes(`["${side}","body"`))
      .map((side) => `${method} ${path}: ${side}`);
  });
}

/** What Prism saw, in order; nothing where it was never asked. */
export function readLog(log: string): Judged[] {
  // Written by referee.ts in this very form.
  return readFileSync(log, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Judged);
}
