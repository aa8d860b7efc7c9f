import type { Values } from './client.ts';

/** Base64 of a value's JSON in UTF-8; `btoa` alone takes Latin letters only. */
function base64Of(value: unknown): string {
  const bytes = new TextEncoder().encode(JSON.stringify(value));
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
}

/**
 * Cherry Studio's "add provider". It reads `_` as `+` and `-` as `/`, the other way round than base64url does
 * (its providersImport.ts), so this is an alphabet of its own.
 */
export function cherryStudioLink({
  baseUrl,
  keyText,
}: Pick<Values, 'baseUrl' | 'model' | 'keyText'>): string {
  const provider = { id: 'venice', name: 'Venice', type: 'openai', baseUrl, apiKey: keyText };
  const data = base64Of(provider).replaceAll('+', '_').replaceAll('/', '-');
  return `cherrystudio://providers/api-keys?v=1&data=${encodeURIComponent(data)}`;
}

/**
 * Chatbox's provider import: the host and the path of the chat are two fields (its "Import
 * Third-Party Provider Configuration").
 */
export function chatboxLink({
  baseUrl,
  model,
  keyText,
}: Pick<Values, 'baseUrl' | 'model' | 'keyText'>): string {
  const { origin, pathname } = new URL(baseUrl);
  const config = {
    id: 'venice',
    name: 'Venice',
    type: 'openai',
    urls: { website: 'https://venice.ai' },
    settings: {
      apiHost: origin,
      apiPath: `${pathname.replace(/\/+$/, '')}/chat/completions`,
      apiKey: keyText,
      models: [{ modelId: model, type: 'chat' }],
    },
  };
  return `chatbox://provider/import?config=${encodeURIComponent(base64Of(config))}`;
}
