// A wallet that pays by itself, with viem instead of this project's code: reads its credit, tops it
// up, pays for one call and lists what happened.
// https://docs.venice.ai/api-reference/endpoint/x402/top-up
import { randomBytes } from 'node:crypto';
import { toHex } from 'viem';
import { privateKeyToAccount } from 'viem/accounts';
import { createSiweMessage } from 'viem/siwe';

const api = process.env.VENICE_API;
const account = privateKeyToAccount(process.env.PRIVATE_KEY);
const { address } = account;

/** One signature for each request. */
async function signIn(uri) {
  const message = createSiweMessage({
    address,
    chainId: 8453,
    domain: 'api.venice.ai',
    nonce: randomBytes(8).toString('hex'),
    statement: 'Sign in to Venice AI',
    uri,
    version: '1',
    issuedAt: new Date(),
  });
  const signature = await account.signMessage({ message });
  return btoa(JSON.stringify({ address, message, signature, chainId: 8453 }));
}

async function call(path, init = {}) {
  const headers = { 'SIGN-IN-WITH-X': await signIn(`${api}${path}`), ...init.headers };
  const response = await fetch(`${api}${path}`, { ...init, headers });
  return { status: response.status, body: await response.json() };
}

const before = await call(`/x402/balance/${address}`);

const quote = await fetch(`${api}/x402/top-up`, { method: 'POST' });
const { accepts } = await quote.json();
const accepted = accepts.find(({ network }) => network === 'eip155:8453');
const now = Math.floor(Date.now() / 1000);
const authorization = {
  from: address,
  to: accepted.payTo,
  value: accepted.amount,
  validAfter: String(now - 60),
  validBefore: String(now + accepted.maxTimeoutSeconds),
  nonce: toHex(randomBytes(32)),
};
const signature = await account.signTypedData({
  domain: { ...accepted.extra, chainId: 8453, verifyingContract: accepted.asset },
  primaryType: 'TransferWithAuthorization',
  types: {
    TransferWithAuthorization: [
      { name: 'from', type: 'address' },
      { name: 'to', type: 'address' },
      { name: 'value', type: 'uint256' },
      { name: 'validAfter', type: 'uint256' },
      { name: 'validBefore', type: 'uint256' },
      { name: 'nonce', type: 'bytes32' },
    ],
  },
  message: authorization,
});
const payment = {
  x402Version: 2,
  resource: { url: `${api}/x402/top-up` },
  accepted,
  payload: { signature, authorization },
};
const topUp = await fetch(`${api}/x402/top-up`, {
  method: 'POST',
  headers: { 'PAYMENT-SIGNATURE': btoa(JSON.stringify(payment)) },
});

const chat = await call('/chat/completions', {
  method: 'POST',
  headers: { 'Content-Type': 'application/json' },
  body: JSON.stringify({ model: 'zai-org-glm-5-1', messages: [{ role: 'user', content: 'Ahoy' }] }),
});
const after = await call(`/x402/transactions/${address}?limit=100`);

console.log(
  JSON.stringify({
    before,
    quote: { status: quote.status, amount: accepted.amount },
    topUp: { status: topUp.status, body: await topUp.json() },
    chat: { status: chat.status, says: chat.body.choices?.[0]?.message.content ?? chat.body },
    after,
  }),
);
