import type { Client } from './client.ts';
import { envValue, powershellQuoted, shellQuoted } from './quote.ts';
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
        write: ({ baseUrl, shell }) =>
          withAskedKey(shell, {
            posix: `printf 'Authorization: Bearer %s' "$VENICE_API_KEY" |
  curl --silent --show-error --fail --header @- ${shellQuoted('posix', `${baseUrl}/api_keys/rate_limits`)}
`,
            powershell: [
              "$headers = @{ Authorization = 'Bearer ' + $key }",
              `$answer = Invoke-RestMethod -Headers $headers ${powershellQuoted(`${baseUrl}/api_keys/rate_limits`)}`,
              '$answer | ConvertTo-Json -Depth 8',
            ],
          }),
      },
    ],
  },
] as const satisfies readonly Client[];
