import type { Client } from './client.ts';
import { envValue, quoted } from './quote.ts';

/** Assistants inside an editor. */
export const editors = [
  {
    id: 'cursor',
    group: 'editors',
    source: 'https://docs.venice.ai/guides/integrations/cursor',
    pieces: [
      {
        kind: 'fields',
        fields: [
          { name: 'Override OpenAI Base URL', write: ({ baseUrl }) => baseUrl },
          { name: 'OpenAI API Key', isKey: true },
          // Cursor turns requests for `claude-*` into Anthropic's own form; Venice strips the
          // prefix that prevents it.
          {
            name: 'Add Model',
            write: ({ model }) => (model.startsWith('claude-') ? `venice-${model}` : model),
          },
        ],
      },
    ],
  },
  {
    id: 'cline',
    group: 'editors',
    source: 'https://docs.venice.ai/guides/integrations/cline',
    pieces: [
      {
        kind: 'fields',
        fields: [
          { name: 'API Provider', write: () => 'OpenAI Compatible' },
          { name: 'Base URL', write: ({ baseUrl }) => baseUrl },
          { name: 'API Key', isKey: true },
          { name: 'Model ID', write: ({ model }) => model },
        ],
      },
    ],
  },
  {
    id: 'continue',
    group: 'editors',
    source: 'https://docs.continue.dev/reference',
    pieces: [
      {
        kind: 'file',
        path: '~/.continue/config.yaml',
        language: 'yaml',
        write: ({ baseUrl, model }) => `name: Venice
version: 0.0.1
schema: v1
models:
  - name: Venice
    provider: openai
    model: ${quoted(model)}
    apiBase: ${quoted(baseUrl)}
    apiKey: \${{ secrets.VENICE_API_KEY }}
`,
      },
      {
        kind: 'file',
        path: '~/.continue/.env',
        language: 'dotenv',
        holdsKey: true,
        write: ({ keyText }) => `VENICE_API_KEY=${envValue(keyText)}\n`,
      },
    ],
  },
] as const satisfies readonly Client[];
