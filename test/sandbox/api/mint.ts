import { Hono } from 'hono';
import { type Address, getAddress, type Hex, isAddress, isHex } from 'viem';
import { createKey } from './createKey.ts';
import { siweMintBody, tokenMintBody } from './keyOptions.ts';
import type { Parts } from './parts.ts';
import { Refusal } from './refusal.ts';
import { readStrictBody } from './strictBody.ts';

const path = '/api_keys/generate_web3_key';

/** The two calls that need no key: the challenge, and the key for a signature over it. */
export function mintRoutes(parts: Parts): Hono {
  const { knobs, tokenChallenge, siweChallenge } = parts;

  return new Hono()
    .get(path, async (c) => {
      if (knobs().protocol === 'siwe') {
        const data = siweChallenge.issue(readAddress(c.req.query('address') ?? ''));
        return c.json({ success: true, data });
      }
      if (knobs().strictChallengeQuery && c.req.query('address') !== undefined)
        throw new Refusal(400, 'Invalid request parameters', {
          details: { _errors: ["Unrecognized key(s) in object: 'address'"] },
        });
      return c.json({ success: true, data: { token: await tokenChallenge.issue() } });
    })
    .post(path, async (c) => {
      const { body, text, address, spend } =
        knobs().protocol === 'siwe' ? await readSiwe(parts, c.req.raw) : await readToken(parts, c.req.raw);
      await checkSignature(parts, address, text, body.signature);
      if ((await parts.chain.stakedOf(address)) === 0n)
        throw new Refusal(400, `Wallet ${address} has no staked VVV on Base.`);
      const { description = 'Web3 API Key', ...options } = body;
      const data = createKey(parts, address, { description, ...options }, { beforeAdding: spend });
      return c.json({ success: true, data });
    });
}

async function readToken({ tokenChallenge }: Parts, request: Request) {
  const body = await readStrictBody(request, tokenMintBody);
  const address = readAddress(body.address);
  await tokenChallenge.check(body.token);
  return { body, text: body.token, address, spend: () => {} };
}

async function readSiwe({ siweChallenge }: Parts, request: Request) {
  const body = await readStrictBody(request, siweMintBody);
  const address = readAddress(body.address);
  const nonce = siweChallenge.check(body.message, address);
  return { body, text: body.message, address, spend: () => siweChallenge.spend(nonce) };
}

function readAddress(address: string): Address {
  if (!isAddress(address, { strict: false })) throw new Refusal(400, 'Invalid wallet address.');
  return getAddress(address);
}

async function checkSignature({ chain }: Parts, address: Address, message: string, signature: string) {
  if (
    isHex(signature) &&
    signature.length % 2 === 0 &&
    (await verify(chain, { address, message, signature }))
  )
    return;
  throw new Refusal(400, 'Wallet signature does not match the provided address.');
}

async function verify(chain: Parts['chain'], args: { address: Address; message: string; signature: Hex }) {
  try {
    return await chain.verifyMessage(args);
  } catch {
    throw new Refusal(400, 'Could not verify wallet signature. Please try again.');
  }
}
