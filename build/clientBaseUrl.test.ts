import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { pageDefines } from '../test/sandbox/buildPage.ts';
import { readSettings } from './securedPage.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const venice = 'https://api.venice.ai/api/v1';

/** What a build of this mode hands to other programs. */
async function clientBaseUrl(mode: string, define: Record<string, string>): Promise<unknown> {
  const settings = await readSettings({ root, mode, define, envPrefix: 'ZECCA_' });
  return Reflect.get(settings, 'clientBaseUrl');
}

describe('clientBaseUrl', () => {
  it('behavior: is Venice behind a pass-through, where the page calls its own origin', async () => {
    expect(await clientBaseUrl('live', pageDefines.live)).toBe(venice);
    expect(await clientBaseUrl('production', pageDefines.live)).toBe(venice);
  });

  it('behavior: is Venice where the page calls another host', async () => {
    const define = { 'import.meta.env.ZECCA_API_BASE_URL': '"https://proxy.example/api/v1"' };
    expect(await clientBaseUrl('production', define)).toBe(venice);
  });

  it('behavior: is the sandbox itself in the sandbox', async () => {
    expect(await clientBaseUrl('sandbox', pageDefines.sandbox)).toBe('/api/v1');
  });
});
