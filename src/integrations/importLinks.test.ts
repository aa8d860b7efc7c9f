import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chatboxLink, cherryStudioLink } from './importLinks.ts';

const text = fc.string({ unit: 'grapheme' });
const decode = (base64: string | null) => JSON.parse(Buffer.from(base64 ?? '', 'base64').toString('utf8'));

describe('cherryStudioLink', () => {
  it('behavior: is read back as Cherry Studio reads it', () => {
    fc.assert(
      fc.property(text, text, (model, keyText) => {
        const { protocol, host, pathname, search } = new URL(
          cherryStudioLink({ baseUrl: 'https://api.venice.ai/api/v1', model, keyText }),
        );
        expect([protocol, host, pathname]).toEqual(['cherrystudio:', 'providers', '/api-keys']);
        // As its providersImport.ts does, before and after the parameters are taken apart.
        const data = new URLSearchParams(search.replaceAll('+', '_').replaceAll('/', '-')).get('data');
        expect(decode(data?.replaceAll('_', '+').replaceAll('-', '/') ?? null)).toEqual({
          id: 'venice',
          name: 'Venice',
          type: 'openai',
          baseUrl: 'https://api.venice.ai/api/v1',
          apiKey: keyText,
        });
      }),
    );
  });
});

describe('chatboxLink', () => {
  it('behavior: host and path of the chat are two fields, which make its address', () => {
    fc.assert(
      fc.property(text, text, (model, keyText) => {
        const link = new URL(chatboxLink({ baseUrl: 'https://api.venice.ai/api/v1', model, keyText }));
        expect([link.protocol, link.host, link.pathname]).toEqual(['chatbox:', 'provider', '/import']);
        const { settings } = decode(link.searchParams.get('config'));
        expect(settings).toEqual({
          apiHost: 'https://api.venice.ai',
          apiPath: '/api/v1/chat/completions',
          apiKey: keyText,
          models: [{ modelId: model, type: 'chat' }],
        });
      }),
    );
  });
});
