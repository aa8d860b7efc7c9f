import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { fetch, Miniflare, type Request, Response } from 'miniflare';

/**
 * Cloudflare's runtime with the settings of deploy/worker/wrangler.json: `tsx tools/workerd.ts <dist> <worker.js> <upstream>`.
 * What the Worker sends to Venice goes to `upstream`, a server on this machine; what it sends elsewhere is refused and told.
 * Prints its address in one line when it is ready, and ends with its standard input.
 */
const [directory = '', worker = '', upstream = ''] = process.argv.slice(2);
const settings = JSON.parse(
  await readFile(fileURLToPath(new URL('../deploy/worker/wrangler.json', import.meta.url)), 'utf8'),
);

const miniflare = new Miniflare({
  host: '127.0.0.1',
  port: 0,
  name: settings.name,
  modules: true,
  script: await readFile(worker, 'utf8'),
  compatibilityDate: settings.compatibility_date,
  assets: {
    directory,
    routerConfig: {
      has_user_worker: true,
      invoke_user_worker_ahead_of_assets: false,
      static_routing: { user_worker: settings.assets.run_worker_first },
    },
    assetConfig: { not_found_handling: settings.assets.not_found_handling },
  },
  async outboundService(request: Request) {
    const { origin, pathname, search } = new URL(request.url);
    if (origin !== 'https://api.venice.ai') {
      console.error(`The Worker called ${origin}`);
      return new Response(null, { status: 599 });
    }
    const { method, headers, body } = request;
    return fetch(new URL(pathname + search, upstream), {
      method,
      headers: [...headers],
      body,
      duplex: 'half',
      redirect: 'manual',
    });
  },
});

const { origin } = await miniflare.ready;
console.log(origin);
process.stdin.resume().once('end', () => void miniflare.dispose().then(() => process.exit(0)));
