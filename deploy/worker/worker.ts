import { passThrough } from './passThrough.ts';

/**
 * The pass-through as a Cloudflare Worker, for those who want Venice behind their own origin. It is
 * asked for `/api/*` alone (wrangler.json); everything else is a static file. Its one upstream is
 * written here and can be set from nowhere.
 */
const venice = 'https://api.venice.ai';

/**
 * The visitor's address, which Cloudflare writes over whatever a caller sent; of IPv6 the half that
 * belongs to one line.
 */
function callerOf(request: Request): string {
  const address = request.headers.get('cf-connecting-ip') ?? '';
  return address.includes(':') ? address.split(':').slice(0, 4).join(':') : address;
}

export default { fetch: passThrough(venice, { callerOf }) };
