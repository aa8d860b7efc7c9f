import type { SandboxChain } from './chain/chain.ts';

export const rpcPath = '/sandbox/rpc';

/** Hands the page's JSON-RPC calls to the chain, so that the page needs no second origin. */
export function rpcHandler({
  rpcUrl,
}: Pick<SandboxChain, 'rpcUrl'>): (request: Request) => Promise<Response> {
  return async (request) => {
    if (request.method !== 'POST') return new Response('JSON-RPC takes a POST', { status: 405 });
    const answer = await fetch(rpcUrl, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: await request.text(),
    });
    return new Response(answer.body, {
      status: answer.status,
      headers: { 'content-type': 'application/json' },
    });
  };
}
