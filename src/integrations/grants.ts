import type { Client } from './client.ts';
import { quoted } from './quote.ts';

const question = quoted('Say hello from Venice.');

/** Apps that ask their users for a key, as docs/grants.md has them. They hold no key of their own. */
export const grants = [
  {
    id: 'grantWeb',
    group: 'grants',
    source: 'https://github.com/panva/jose',
    pieces: [
      { kind: 'command', write: () => 'npm install jose\n' },
      {
        kind: 'file',
        path: 'venice.js',
        language: 'typescript',
        write: ({
          zecca,
        }) => `import { base64url, calculateJwkThumbprint, compactDecrypt, exportJWK, generateKeyPair, importJWK } from 'jose';

const zecca = ${quoted(zecca)};
const redirectUri = \`\${location.origin}/callback\`;

export async function ask() {
  const { publicKey, privateKey } = await generateKeyPair('ECDH-ES', { crv: 'P-256', extractable: true });
  const jwk = await exportJWK(publicKey);
  const state = crypto.randomUUID();
  sessionStorage.setItem('grant', JSON.stringify({ state, jwk, privateJwk: await exportJWK(privateKey) }));
  const request = new URLSearchParams({
    redirect_uri: redirectUri,
    jwk: base64url.encode(JSON.stringify(jwk)),
    state,
    usd: '5',
    diem: '1',
    days: '30',
    name: 'My app',
  });
  location.assign(\`\${zecca}#/grant?\${request}\`);
}

export async function receive() {
  const response = new URLSearchParams(location.hash.slice(1));
  if (!response.has('state')) return undefined;
  history.replaceState(null, '', redirectUri);
  const pending = JSON.parse(sessionStorage.getItem('grant') ?? '{}');
  if (response.get('state') !== pending.state) return undefined;
  sessionStorage.removeItem('grant');
  if (response.has('error')) throw new Error(response.get('error'));
  const privateKey = await importJWK(pending.privateJwk, 'ECDH-ES');
  const { plaintext, protectedHeader } = await compactDecrypt(response.get('key'), privateKey, {
    keyManagementAlgorithms: ['ECDH-ES'],
    contentEncryptionAlgorithms: ['A256GCM'],
  });
  const grant = JSON.parse(new TextDecoder().decode(plaintext));
  const isMine =
    protectedHeader.kid === (await calculateJwkThumbprint(pending.jwk)) &&
    grant.state === pending.state &&
    grant.aud === redirectUri &&
    grant.iss === new URL(zecca).origin;
  if (!isMine) throw new Error('The key was sealed for another request.');
  return grant;
}
`,
      },
    ],
  },
  {
    id: 'grantTerminal',
    group: 'grants',
    source: 'https://datatracker.ietf.org/doc/html/rfc8252',
    pieces: [
      { kind: 'command', write: () => 'npm install jose\n' },
      {
        kind: 'file',
        path: 'venice.mjs',
        language: 'typescript',
        write: ({ zecca, model }) => `import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:http';
import { calculateJwkThumbprint, compactDecrypt, exportJWK, generateKeyPair } from 'jose';

const zecca = process.env.ZECCA ?? ${quoted(zecca)};
const { publicKey, privateKey } = await generateKeyPair('ECDH-ES', { crv: 'X25519' });
const jwk = await exportJWK(publicKey);
const state = randomBytes(24).toString('base64url');
const server = createServer().listen(0, '127.0.0.1');
await once(server, 'listening');
const redirectUri = \`http://127.0.0.1:\${server.address().port}/callback\`;
const request = new URLSearchParams({
  redirect_uri: redirectUri,
  jwk: Buffer.from(JSON.stringify(jwk)).toString('base64url'),
  state,
  usd: '5',
  diem: '1',
  days: '30',
  name: 'My program',
  response_mode: 'query',
});
console.log(\`Open \${zecca}#/grant?\${request}\`);

const response = await new Promise((resolve) => {
  server.on('request', ({ url }, answer) => {
    const { pathname, searchParams } = new URL(url, redirectUri);
    if (pathname !== '/callback' || searchParams.get('state') !== state) return answer.writeHead(404).end();
    answer.end('You can close this page.', () => resolve(searchParams));
  });
});
server.close();
server.closeAllConnections();
if (response.has('error')) throw new Error(response.get('error'));

const { plaintext, protectedHeader } = await compactDecrypt(response.get('key'), privateKey, {
  keyManagementAlgorithms: ['ECDH-ES'],
  contentEncryptionAlgorithms: ['A256GCM'],
});
const grant = JSON.parse(new TextDecoder().decode(plaintext));
const isMine =
  protectedHeader.kid === (await calculateJwkThumbprint(jwk)) &&
  grant.state === state &&
  grant.aud === redirectUri &&
  grant.iss === new URL(zecca).origin;
if (!isMine) throw new Error('The key was sealed for another request.');

const answer = await fetch(\`\${grant.baseUrl}/chat/completions\`, {
  method: 'POST',
  headers: { authorization: \`Bearer \${grant.apiKey}\`, 'content-type': 'application/json' },
  body: JSON.stringify({
    model: ${quoted(model)},
    messages: [{ role: 'user', content: ${question} }],
  }),
});
if (!answer.ok) throw new Error(\`Venice returned \${answer.status}: \${await answer.text()}\`);
const { choices } = await answer.json();
console.log(\`\${grant.description} says: \${choices[0].message.content}\`);
`,
      },
    ],
  },
] as const satisfies readonly Client[];
