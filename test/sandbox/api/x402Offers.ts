import { usdc, veniceReceiver } from '../../../src/venice/x402TypedData.ts';
import { Refusal } from './refusal.ts';

// What Venice asks for, in the words of https://docs.venice.ai/api-reference/endpoint/x402/top-up.

/** USD of credit that a call needs to begin. */
export const leastCredit = 0.1;
export const topUpUsd = { least: 5, most: 10_000, suggested: 10 } as const;

const baseNetwork = `eip155:${usdc.chainId}`;
const solana = {
  network: 'solana:5eykt4UsFv8P8NJdTREpY1vzqKqZKvdp',
  asset: 'EPjFWdd5AufqSSqeM2qN1xzybapC8G4wEGGkZwyTDt1v',
  payTo: '8qUL23aSj7mDWdoLMXGHFvnVCT9wd7jXcysiekroADEL',
  feePayer: 'BFK9TLC3edb13K6v4YyH3DwPb5DSUpkWvb7XnqCL9b4F',
} as const;

/** One option for each chain, for so many USD. */
export function paymentOptions(usd: number) {
  const common = { scheme: 'exact', amount: String(usd * 10 ** usdc.decimals), maxTimeoutSeconds: 300 };
  const { name, version } = usdc;
  const { feePayer, ...onSolana } = solana;
  return [
    {
      ...{ ...common, network: baseNetwork, asset: usdc.address.toLowerCase(), payTo: veniceReceiver },
      extra: { name, version },
    },
    { ...common, ...onSolana, extra: { name, version, feePayer } },
  ];
}

/** The 402 to a call without credentials: an offer, and no word about a balance. */
export function paymentRequired(url: string, options = paymentOptions(topUpUsd.suggested)): Refusal {
  const docs = 'https://docs.venice.ai/api-reference';
  return new Refusal(402, options.length > 0 ? 'Payment required' : 'Authentication required', {
    x402Version: 2,
    resource: { url, description: 'Venice API', mimeType: 'application/json' },
    accepts: options,
    authOptions: {
      apiKey: {
        header: 'Authorization: Bearer YOUR_API_KEY',
        getKey: 'https://venice.ai/settings/api',
        docs,
      },
      x402Wallet: {
        header: 'SIGN-IN-WITH-X',
        legacyHeader: 'X-Sign-In-With-X',
        topUp: 'POST /api/v1/x402/top-up',
        docs: `${docs}/endpoint/x402/top-up`,
      },
    },
  });
}

/** The 402 to a wallet whose credit is too low. */
export function creditTooLow(url: string, balanceUsd: number, now: number): Refusal {
  return new Refusal(402, 'Payment required', {
    ...{ code: 'PAYMENT_REQUIRED', reason: 'insufficient_balance', description: 'Venice API' },
    ...{ currentBalanceUsd: balanceUsd, minimumBalanceUsd: leastCredit },
    ...{ suggestedTopUpUsd: topUpUsd.suggested, minimumTopUpUsd: topUpUsd.least },
    ...{ supportedTokens: ['USDC'], supportedChains: ['base', 'solana'] },
    topUpInstructions: {
      step1: 'POST /api/v1/x402/top-up with no payment header to get payment requirements',
      step2: 'Choose a payment option from accepts and sign a USDC transfer authorization',
      step3: 'POST /api/v1/x402/top-up with the signed PAYMENT-SIGNATURE header',
      ...{ receiverWallet: veniceReceiver, tokenAddress: usdc.address, tokenDecimals: usdc.decimals },
      ...{ network: baseNetwork, minimumAmountUsd: topUpUsd.least },
    },
    siwxChallenge: {
      info: {
        ...{ domain: 'api.venice.ai', uri: url, version: '1', nonce: '0123456789abcdef' },
        issuedAt: new Date(now).toISOString(),
        expirationTime: new Date(now + 5 * 60_000).toISOString(),
        statement: 'Sign in to Venice AI',
      },
      supportedChains: ['eip191', 'eip1271'].map((type) => ({ chainId: baseNetwork, type })),
    },
  });
}
