import type { Client } from './client.ts';
import { envValue, shellQuoted } from './quote.ts';
import { withAskedKey } from './shell.ts';

/** What comes before any client: the file that most of them read, and a call that proves the key. */
export const start = [
  {
    id: 'dotenv',
    group: 'start',
    source: 'https://docs.venice.ai/guides/getting-started/generating-api-key',
    pieces: [
      {
        kind: 'file',
        path: '.env',
        language: 'dotenv',
        holdsKey: true,
        write: ({ keyText }) => `VENICE_API_KEY=${envValue(keyText)}\n`,
      },
    ],
  },
  {
    id: 'curl',
    group: 'start',
    source: 'https://curl.se/docs/manpage.html#-H',
    pieces: [
      {
        kind: 'command',
        asksForKey: true,
        write: ({ baseUrl }) =>
          withAskedKey(`printf 'Authorization: Bearer %s' "$VENICE_API_KEY" |
  curl --silent --show-error --fail --header @- ${shellQuoted(`${baseUrl}/api_keys/rate_limits`)}
`),
      },
    ],
  },
] as const satisfies readonly Client[];
