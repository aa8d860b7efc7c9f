import { parseArgs } from 'node:util';
import { isHex } from 'viem';
import { type PrivateKeyAccount, privateKeyToAccount } from 'viem/accounts';
import { probe } from './probe.ts';
import { writeReport } from './report.ts';

/**
 * `npm run tool -- probe [--origin https://page.example] [--url https://api.venice.ai/api/v1]
 * [--mint]`: prints what the live service answers. With `--mint`, and a wallet's key in
 * ZECCA_PROBE_PRIVATE_KEY, one key is really minted and revoked.
 */
try {
  const { values } = parseArgs({
    options: {
      url: { type: 'string', default: 'https://api.venice.ai/api/v1' },
      origin: { type: 'string', default: 'https://zecca.invalid' },
      mint: { type: 'boolean', default: false },
    },
  });
  const withDeadline: typeof fetch = (input, init) =>
    fetch(input, { signal: AbortSignal.timeout(30_000), ...init });
  const wallet = values.mint ? readWallet() : undefined;
  const report = await probe({
    baseUrl: values.url.replace(/\/+$/, ''),
    origin: new URL(values.origin).origin,
    fetch: withDeadline,
    ...(wallet && { wallet }),
  });
  console.log(writeReport(report));
  process.exitCode = report.calls.some(({ answer }) => answer !== 'no answer') ? 0 : 1;
} catch (error) {
  console.error(error instanceof Error ? error.message : 'The probe failed');
  process.exitCode = 2;
}

function readWallet(): PrivateKeyAccount {
  const { ZECCA_PROBE_PRIVATE_KEY: key } = process.env;
  // The key itself is never in the words of an error.
  if (!isHex(key) || key.length !== 66)
    throw new Error('--mint needs a private key, 0x and 64 hex digits, in ZECCA_PROBE_PRIVATE_KEY');
  try {
    return privateKeyToAccount(key);
  } catch {
    throw new Error('ZECCA_PROBE_PRIVATE_KEY is no private key');
  }
}
