import { createVenice } from '../../src/venice/client.ts';
import type { ContractCall } from '../sandbox/api/contract.ts';
import type { Call } from './calls.ts';

/**
 * The one request that a use of the client sends. Its answer is empty, so whatever the client makes
 * of that is left.
 */
export async function sentBy(start: Call['start']): Promise<ContractCall> {
  const sent: ContractCall[] = [];
  const fetch = async (input: RequestInfo | URL, { method = 'GET', body }: RequestInit = {}) => {
    const { pathname, searchParams } = new URL(String(input));
    const query = Object.fromEntries(searchParams);
    sent.push({
      method,
      path: pathname,
      query,
      body: body === undefined ? undefined : JSON.parse(String(body)),
    });
    return Response.json({});
  };
  await start(createVenice({ baseUrl: 'https://venice.invalid', fetch })).catch(() => undefined);
  const [first, ...others] = sent;
  if (!first || others.length > 0) throw new Error(`The client sent ${sent.length} requests, not one`);
  return first;
}
