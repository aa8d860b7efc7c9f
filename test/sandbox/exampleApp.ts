import { type Listening, listen } from './api/listen.ts';
import { bundleScript } from './bundleScript.ts';

type Handler = (request: Request) => Promise<Response>;

/**
 * An app that asks for a granted key, on an origin of its own.
 * @param zecca the address of the page
 * @param options `model` is one that the sandbox has; `tap` may stand before the app and watch
 */
export async function startExampleApp(
  zecca: string,
  {
    port = 0,
    model = 'venice-uncensored',
    tap = (handler) => handler,
  }: { port?: number; model?: string; tap?: (handler: Handler) => Handler } = {},
): Promise<Listening> {
  const code = await bundleScript(new URL('app/app.ts', import.meta.url));
  const page = `<!doctype html>
<html lang="en" data-zecca="${zecca}" data-model="${model}">
  <head><meta charset="utf-8" /><meta name="viewport" content="width=device-width" /><title>Example app</title></head>
  <body>
    <h1>Example app</h1>
    <button type="button">Connect Venice</button>
    <p role="status">No key yet.</p>
    <script src="/app.js"></script>
  </body>
</html>
`;
  const serve: Handler = async (request) => {
    const { pathname } = new URL(request.url);
    const headers = { 'cache-control': 'no-store', 'referrer-policy': 'no-referrer' };
    if (pathname === '/app.js')
      return new Response(code, {
        headers: { ...headers, 'content-type': 'text/javascript; charset=utf-8' },
      });
    if (pathname === '/')
      return new Response(page, { headers: { ...headers, 'content-type': 'text/html; charset=utf-8' } });
    return new Response(null, { status: pathname === '/favicon.ico' ? 204 : 404 });
  };
  return listen(tap(serve), port);
}
