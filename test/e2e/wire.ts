import type { Page } from '@playwright/test';
import { fetchRouted } from './fetchRouted.ts';

// What happens between the page and Venice, done by the browser's own network: the page cannot tell.

const mintCall = /\/api\/v1\/api_keys\/generate_web3_key(\?|$)/;

type Json = Record<string, unknown>;

/** Changes the body of each mint on its way to Venice. */
export function alterPost(page: Page, change: (body: Json) => Json | Promise<Json>): Promise<unknown> {
  return page.route(mintCall, async (route) => {
    if (route.request().method() !== 'POST') return route.fallback();
    await route.continue({ postData: await change(route.request().postDataJSON()) });
  });
}

/** Changes `data` of each challenge on its way to the page. */
export function alterChallenge(page: Page, change: (data: Json) => Json): Promise<unknown> {
  return page.route(mintCall, async (route) => {
    if (route.request().method() !== 'GET') return route.fallback();
    const response = await fetchRouted(route);
    const { data } = await response.json();
    await route.fulfill({ response, json: { success: true, data: change(data) } });
  });
}

/**
 * Has the chain's RPC call `method` wait for what `meanwhile` does, with its parameters as `alter`
 * leaves them.
 */
export function interceptRpc(
  page: Page,
  method: string,
  {
    alter = (params) => params,
    meanwhile,
  }: { alter?: (params: unknown[]) => unknown[]; meanwhile?: () => Promise<void> },
): Promise<unknown> {
  return page.route('**/sandbox/rpc', async (route) => {
    const call = route.request().postDataJSON();
    if (call.method !== method) return route.fallback();
    await meanwhile?.();
    await route.continue({ postData: { ...call, params: alter(call.params) } });
  });
}

/** Has the chain's RPC call `method` fail with a code, which the wallet hands on. */
export function failRpc(page: Page, method: string, code: number): Promise<unknown> {
  return page.route('**/sandbox/rpc', async (route) => {
    const { id, method: called } = route.request().postDataJSON();
    if (called !== method) return route.fallback();
    await route.fulfill({ json: { jsonrpc: '2.0', id, error: { code, message: 'No' } } });
  });
}

/** The network as it was. */
export async function restore(page: Page): Promise<void> {
  await page.unrouteAll({ behavior: 'wait' });
}
