import { integrityOf } from '../../../build/integrity.ts';
import { bundleScript } from '../../sandbox/bundleScript.ts';
import { faultPath, watcherPath } from './paths.ts';

type Handler = (request: Request) => Promise<Response>;

export type Watcher = {
  /** Serves as `handler` does, with the watcher in the page ahead of its own scripts. */
  tap(handler: Handler, hear: (fault: string) => void): Handler;
};

export async function createWatcher(): Promise<Watcher> {
  const code = await bundleScript(new URL('main.ts', import.meta.url));
  const tag = `<script src=".${watcherPath}" integrity="${integrityOf(code)}"></script>`;
  return {
    tap: (handler, hear) => async (request) => {
      const { pathname } = new URL(request.url);
      if (pathname === watcherPath)
        return new Response(code, { headers: { 'content-type': 'text/javascript; charset=utf-8' } });
      if (pathname === faultPath) {
        hear(await request.text());
        return new Response(null, { status: 204 });
      }
      const answer = await handler(request);
      if (pathname !== '/') return answer;
      const html = await answer.text();
      return new Response(html.replace('</title>', `</title>\n    ${tag}`), answer);
    },
  };
}
