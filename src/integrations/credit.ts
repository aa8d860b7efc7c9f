import type { Client } from './client.ts';
import { quoted } from './quote.ts';

const question = quoted('Say hello from Venice.');

type Signing = { imports: string; wallet: string; sign: string };

/** A program whose wallet pays for its calls: `venice` is a fetch that signs each request anew. */
function writeProgram({ imports, wallet, sign }: Signing, baseUrl: string, model: string): string {
  return `import { randomBytes } from "node:crypto";
${imports}

// A wallet that holds only what this program may spend.
${wallet}

// One signature for each request, retries included: Venice takes each nonce once.
async function venice(url: string, init: RequestInit): Promise<Response> {
  const { address } = wallet;
  const message = [
    "api.venice.ai wants you to sign in with your Ethereum account:",
    address,
    "",
    "Sign in to Venice AI",
    "",
    \`URI: \${url}\`,
    "Version: 1",
    "Chain ID: 8453",
    \`Nonce: \${randomBytes(16).toString("hex")}\`,
    \`Issued At: \${new Date().toISOString()}\`,
  ].join("\\n");
  const signature = ${sign};
  const proof = JSON.stringify({ address, message, signature, chainId: 8453 });
  const headers = { ...init.headers, "SIGN-IN-WITH-X": Buffer.from(proof).toString("base64") };
  return fetch(url, { ...init, headers, redirect: "error" });
}

const response = await venice(${quoted(`${baseUrl}/chat/completions`)}, {
  method: "POST",
  headers: { "Content-Type": "application/json" },
  body: JSON.stringify({
    model: ${quoted(model)},
    messages: [{ role: "user", content: ${question} }],
  }),
});
if (!response.ok) throw new Error(\`\${response.status} \${await response.text()}\`);
const { choices } = await response.json();
console.log(choices[0].message.content);
`;
}

const viem: Signing = {
  imports: 'import { privateKeyToAccount } from "viem/accounts";',
  wallet: `const wallet = privateKeyToAccount(process.env["WALLET_PRIVATE_KEY"] as \`0x\${string}\`);`,
  sign: 'await wallet.signMessage({ message })',
};

const ethers: Signing = {
  imports: 'import { Wallet } from "ethers";',
  wallet: 'const wallet = new Wallet(process.env["WALLET_PRIVATE_KEY"] ?? "");',
  sign: 'await wallet.signMessage(message)',
};

const source = 'https://docs.venice.ai/overview/guides/x402-venice-api';

/** Venice's own client, which signs each request. It would pay by itself only if told to. */
function writeSdkProgram(model: string): string {
  return `import { VeniceClient } from "venice-x402-client";

// A wallet that holds only what this program may spend. The client keeps to api.venice.ai.
const venice = new VeniceClient(process.env["WALLET_PRIVATE_KEY"] ?? "", {
  // Off: an empty credit ends the program, and nothing is paid.
  autoTopUp: { enabled: false, amount: 0 },
});

const { choices } = await venice.chat({
  model: ${quoted(model)},
  messages: [{ role: "user", content: ${question} }],
});
console.log(choices[0]?.message.content);
`;
}

/** Programs that pay by a wallet's credit. None tops it up, and none has a header that can be sent twice. */
export const credit = [
  {
    id: 'creditViem',
    group: 'credit',
    source,
    pieces: [
      { kind: 'command', write: () => 'npm install viem\n' },
      {
        kind: 'file',
        path: 'hello.mts',
        language: 'typescript',
        write: ({ baseUrl, model }) => writeProgram(viem, baseUrl, model),
      },
    ],
  },
  {
    id: 'creditEthers',
    group: 'credit',
    source,
    pieces: [
      { kind: 'command', write: () => 'npm install ethers\n' },
      {
        kind: 'file',
        path: 'hello.mts',
        language: 'typescript',
        write: ({ baseUrl, model }) => writeProgram(ethers, baseUrl, model),
      },
    ],
  },
  {
    id: 'creditSdk',
    group: 'credit',
    source: 'https://www.npmjs.com/package/venice-x402-client',
    pieces: [
      { kind: 'command', write: () => 'npm install venice-x402-client\n' },
      {
        kind: 'file',
        path: 'hello.mts',
        language: 'typescript',
        write: ({ model }) => writeSdkProgram(model),
      },
    ],
  },
] as const satisfies readonly Client[];
