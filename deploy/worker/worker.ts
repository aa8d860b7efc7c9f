import { passThrough } from './passThrough.ts';

/**
 * The pass-through as a Cloudflare Worker, for those who want Venice behind their own origin. It is asked for `/api/*` alone
 * (wrangler.json); everything else is a static file. Its one upstream is written here and can be set from nowhere.
 */
const venice = 'https://api.venice.ai';

export default { fetch: passThrough(venice) };
