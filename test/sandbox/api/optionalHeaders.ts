import { randomBytes } from 'node:crypto';
import type { Knobs } from './knobs.ts';

const optionalHeader = /^(x-ratelimit-|x-venice-balance-|retry-after)/;

/** Clients must do without these; CF-RAY is the request id that Venice's support asks for. */
export function setOptionalHeaders({ headers }: Response, { optionalHeaders }: Knobs): void {
  if (optionalHeaders) headers.set('cf-ray', `${randomBytes(8).toString('hex')}-VCE`);
  const without = optionalHeaders ? [] : [...headers.keys()].filter((name) => optionalHeader.test(name));
  for (const name of without) headers.delete(name);
}
