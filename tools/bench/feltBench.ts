import { type Browser, chromium, type Page } from '@playwright/test';
import type { Hex } from 'viem';
import { privateKeyToAccount } from 'viem/accounts';
import { listen } from '../../test/sandbox/api/listen.ts';
import { createSandbox } from '../../test/sandbox/api/sandbox.ts';
import { startChain } from '../../test/sandbox/chain/chain.ts';
import { oneOrigin } from '../../test/sandbox/page.ts';
import { rpcHandler } from '../../test/sandbox/rpcPath.ts';
import { press, seen, standBy } from './benchVisitor.ts';
import { packedFiles } from './serveDist.ts';
import { type Spread, spread } from './spread.ts';

/**
 * ms since the navigation until each is there, with a press as soon as the button is seen unless
 * told; of the longest press, ms until the next frame (INP).
 */
export type Felt = Record<(typeof moments)[number], Spread>;

const moments = [
  'buttonSeen',
  'windowAfterPressAtOnce',
  'windowAfterPressAt3s',
  'signaturePrompt',
  'keyOnScreen',
  'longestPress',
] as const;

export type FeltFigures = Record<Machine, Record<Peer, Felt>> & {
  runs: number;
  /** What was typed as soon as the field was seen is there once the page answers. */
  isTextKept: boolean;
};

type Peer = 'zecca' | 'starter';
type Machine = keyof typeof machines;
type Run = Partial<Record<(typeof moments)[number], number>>;

/** A phone as Lighthouse thinks of a slow one, and the machine as it is. */
const machines = {
  phone: { width: 375, height: 667, slower: 4, network: { latency: 150, bytesPerSecond: 1_600_000 / 8 } },
  desk: { width: 1280, height: 900, slower: 1, network: undefined },
} as const;

const runs = 5;

/**
 * What somebody feels who comes for a key, here and on the starter, in turns: a busy moment of the
 * machine meets both. Each visit begins with an empty cache.
 */
export async function benchFelt(dists: Record<Peer, string>, executablePath: string): Promise<FeltFigures> {
  const chain = await startChain();
  const sandbox = await createSandbox({ chain });
  const rpc = rpcHandler(chain);
  const serve = async (dist: string) =>
    listen(oneOrigin({ sandbox, rpc, files: await packedFiles(dist) }), 0);
  const servers = { zecca: await serve(dists.zecca), starter: await serve(dists.starter) };
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
  const [holder] = chain.accounts;
  if (!holder) throw new Error('The chain has no accounts');
  const visitor = (peer: Peer, machine: Machine): Visitor => ({
    browser,
    url: servers[peer].url,
    machine,
    privateKey: holder.privateKey,
  });
  const felt = async (machine: Machine): Promise<Record<Peer, Felt>> => {
    const visits: Record<Peer, Run[]> = { zecca: [], starter: [] };
    for (let run = 0; run < runs; run++)
      for (const peer of ['zecca', 'starter'] as const) {
        const one = visitor(peer, machine);
        visits[peer].push({ ...(await pressAt3s(one)), ...(await pressAtOnce(one)) });
        sandbox.reset();
      }
    return { zecca: spreads(visits.zecca), starter: spreads(visits.starter) };
  };
  try {
    return {
      runs,
      phone: await felt('phone'),
      desk: await felt('desk'),
      isTextKept: await keepsText(visitor('zecca', 'phone')),
    };
  } finally {
    await browser.close();
    await Promise.all([servers.zecca.close(), servers.starter.close()]);
    await chain.close();
  }
}

function spreads(all: readonly Run[]): Felt {
  return Object.fromEntries(
    moments.map((name) => [name, spread(all.map((one) => one[name] ?? Number.NaN))]),
  ) as Felt;
}

type Visitor = { browser: Browser; url: string; machine: Machine; privateKey: Hex };

async function pressAtOnce(visitor: Visitor): Promise<Run> {
  return visit(visitor, async (page) => {
    const buttonSeen = await seen(page, 'button', /^connect wallet$/i);
    await press(page, 'button', /^connect wallet$/i);
    const windowAfterPressAtOnce = await seen(page, '[role="dialog"] button', /Bench Wallet/);
    await press(page, '[role="dialog"] button', /Bench Wallet/);
    await seen(page, 'button:not(:disabled)', /^Sign and mint$/);
    await press(page, 'button:not(:disabled)', /^Sign and mint$/);
    const keyOnScreen = await seen(page, 'h2', /Your new key/);
    const { prompted, longest } = await page.evaluate(() => window.felt);
    return {
      buttonSeen,
      windowAfterPressAtOnce,
      signaturePrompt: prompted,
      keyOnScreen,
      longestPress: longest,
    };
  });
}

async function pressAt3s(visitor: Visitor): Promise<Run> {
  return visit(visitor, async (page) => {
    await page.waitForFunction(() => performance.now() >= 3000, undefined, { polling: 'raf' });
    await seen(page, 'button', /^connect wallet$/i);
    await press(page, 'button', /^connect wallet$/i);
    return { windowAfterPressAt3s: await seen(page, '[role="dialog"] button', /Bench Wallet/) };
  });
}

/** Whether a name that is typed as soon as the field is seen is still there once the page answers. */
function keepsText(visitor: Visitor): Promise<boolean> {
  return visit(visitor, async (page) => {
    const name = page.getByRole('textbox', { name: 'Description' });
    await name.fill('Typed early', { timeout: 60_000 });
    await press(page, 'button', /^connect wallet$/i);
    await seen(page, '[role="dialog"] button', /Bench Wallet/);
    return (await name.inputValue()) === 'Typed early';
  });
}

async function visit<result>(
  { browser, url, machine, privateKey }: Visitor,
  use: (page: Page) => Promise<result>,
): Promise<result> {
  const { width, height, slower, network } = machines[machine];
  const context = await browser.newContext({ viewport: { width, height }, hasTouch: machine === 'phone' });
  try {
    const page = await context.newPage();
    const signer = privateKeyToAccount(privateKey);
    await page.exposeFunction('benchSign', (raw: Hex) => signer.signMessage({ message: { raw } }));
    await page.addInitScript(standBy, signer.address);
    const client = await context.newCDPSession(page);
    await client.send('Emulation.setCPUThrottlingRate', { rate: slower });
    if (network) {
      const { latency, bytesPerSecond } = network;
      await client.send('Network.enable');
      await client.send('Network.emulateNetworkConditions', {
        offline: false,
        latency,
        downloadThroughput: bytesPerSecond,
        uploadThroughput: bytesPerSecond / 2,
      });
    }
    await page.goto(url, { waitUntil: 'commit' });
    return await use(page);
  } finally {
    await context.close();
  }
}
