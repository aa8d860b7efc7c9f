import { calculateJwkThumbprint, compactDecrypt } from 'jose';

// The example app: docs/grants.md, "A web app", with a page around it. It runs on an origin of its
// own and knows Zecca by its address alone.

/** Kept by the tab between the request and the response: the private half never leaves the browser. */
type Pending = { state: string; privateJwk: JsonWebKey; kid: string };
type Granted = { apiKey: string; baseUrl: string; iss: string; aud: string; state: string };

const { zecca = '', model = '' } = document.documentElement.dataset;
const redirectUri = `${location.origin}/`;
const say = (text: string) => {
  const status = document.querySelector('[role=status]');
  if (status) status.textContent = text;
};

const base64url = (text: string) => btoa(text).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');

async function ask(): Promise<void> {
  const pair = await crypto.subtle.generateKey({ name: 'ECDH', namedCurve: 'P-256' }, true, ['deriveBits']);
  const { kty, crv, x, y } = await crypto.subtle.exportKey('jwk', pair.publicKey);
  const publicJwk = { kty, crv, x, y };
  const state = base64url(String.fromCharCode(...crypto.getRandomValues(new Uint8Array(24))));
  const pending: Pending = {
    state,
    privateJwk: await crypto.subtle.exportKey('jwk', pair.privateKey),
    // All four members are there for an EC key.
    kid: await calculateJwkThumbprint(publicJwk as Parameters<typeof calculateJwkThumbprint>[0]),
  };
  sessionStorage.setItem('grant', JSON.stringify(pending));
  const request = new URLSearchParams({
    redirect_uri: redirectUri,
    jwk: base64url(JSON.stringify(publicJwk)),
    state,
    usd: '5',
    diem: '1',
    days: '30',
    name: 'Example app',
  });
  location.assign(`${zecca}#/grant?${request}`);
}

async function receive(): Promise<void> {
  const response = new URLSearchParams(location.hash.slice(1));
  // Once read it is of no more use: neither in the address nor for a second time.
  history.replaceState(null, '', redirectUri);
  const kept = sessionStorage.getItem('grant');
  if (!response.has('state') || !kept) return;
  const pending: Pending = JSON.parse(kept);
  if (response.get('state') !== pending.state) return say('Refused: the response is not to this request.');
  sessionStorage.removeItem('grant');
  const error = response.get('error');
  if (error) return say(`No key: ${error}`);
  const privateKey = await crypto.subtle.importKey(
    'jwk',
    pending.privateJwk,
    { name: 'ECDH', namedCurve: 'P-256' },
    false,
    ['deriveBits'],
  );
  const { plaintext, protectedHeader } = await compactDecrypt(response.get('key') ?? '', privateKey, {
    keyManagementAlgorithms: ['ECDH-ES'],
    contentEncryptionAlgorithms: ['A256GCM'],
  });
  const granted: Granted = JSON.parse(new TextDecoder().decode(plaintext));
  const isMine =
    protectedHeader.kid === pending.kid &&
    granted.state === pending.state &&
    granted.aud === redirectUri &&
    granted.iss === new URL(zecca).origin;
  if (!isMine) return say('Refused: the key was sealed for another request.');
  await use(granted);
}

async function use({ apiKey, baseUrl }: Granted): Promise<void> {
  const headers = { authorization: `Bearer ${apiKey}`, 'content-type': 'application/json' };
  const answer = await fetch(`${baseUrl}/chat/completions`, {
    method: 'POST',
    headers,
    body: JSON.stringify({ model, messages: [{ role: 'user', content: 'Say hello from Venice.' }] }),
  });
  if (!answer.ok) return say(`Venice answered ${answer.status}.`);
  const { choices } = await answer.json();
  const limits = await fetch(`${baseUrl}/api_keys/rate_limits`, { headers });
  const { data } = await limits.json();
  const left = Object.entries(data.balances).map(([currency, amount]) => `${amount} ${currency}`);
  say(`The model says: ${choices?.[0]?.message?.content} Left: ${left.join(', ')}.`);
}

document
  .querySelector('button')
  ?.addEventListener('click', () => void ask().catch(() => say('Could not ask.')));
receive().catch(() => say('Refused: the response could not be opened.'));
