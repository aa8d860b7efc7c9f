import { Refusal } from './refusal.ts';

/** A call to the API, its body read once. `path` comes after `/api/v1`. */
export type Call = {
  method: string;
  path: string;
  query: Record<string, string>;
  /** Parsed where it is JSON, else undefined. */
  body: unknown;
  /** The same call again, for the routes to read. */
  request: Request;
};

/**
 * What the sandbox remembers of a call: no header, so no key. `status` is 0 until it is answered,
 * and stays 0 where the socket was dropped.
 */
export type RequestRecord = Omit<Call, 'request'> & {
  status: number;
  /** By the API's clock, ms since 1970. */
  at: number;
  hasAuthorization: boolean;
  /** Whether it bore a wallet's login (SIGN-IN-WITH-X) or payment (PAYMENT-SIGNATURE). */
  hasSignIn?: boolean;
  hasPayment?: boolean;
};

const largestBody = 1024 * 1024;

export const apiBase = '/api/v1';

/** @throws Refusal 413 over 1 MiB */
export async function readCall(request: Request): Promise<Call> {
  const { pathname, searchParams } = new URL(request.url);
  const text = await request.text();
  if (text.length > largestBody)
    throw new Refusal(413, 'The request payload is too large. Please reduce the size of your request.');
  const again = new Request(request.url, {
    method: request.method,
    headers: request.headers,
    signal: request.signal,
    ...(text !== '' && { body: text }),
  });
  return {
    method: request.method,
    path: pathname.slice(apiBase.length),
    query: Object.fromEntries(searchParams),
    body: parse(text),
    request: again,
  };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
