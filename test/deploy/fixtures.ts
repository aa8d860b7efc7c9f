import { test as base, expect } from '@playwright/test';
import { type Beside, startBeside } from '../../tools/hosts/beside.ts';
import { type Engine, type EngineName, missing, startEngine } from '../../tools/hosts/engines.ts';
import { type Watch, watch } from '../e2e/watch.ts';

export { expect };

type Worker = { beside: Beside; engines: (name: EngineName) => Promise<Engine> };
type PerTest = { engineName: EngineName; engine: Engine; watched: Watch };

/**
 * Venice, Base and both builds once for all tests, each engine from its first test on; the sandbox
 * is new for each test.
 */
export const test = base.extend<PerTest, Worker>({
  beside: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads which fixtures are needed from this pattern
    async ({}, use) => {
      const beside = await startBeside();
      await use(beside);
      await beside.close();
    },
    { scope: 'worker', timeout: 120_000 },
  ],
  engines: [
    async ({ beside }, use) => {
      const running = new Map<EngineName, Promise<Engine>>();
      await use((name) => {
        const engine = running.get(name) ?? startEngine(name, beside);
        running.set(name, engine);
        return engine;
      });
      for (const engine of running.values()) await (await engine).close();
    },
    { scope: 'worker', timeout: 120_000 },
  ],
  engineName: ['nginx', { option: true }],
  engine: async ({ engineName, engines, beside }, use) => {
    const absent = missing(engineName);
    if (absent && process.env.CI) throw new Error(absent);
    test.skip(absent !== undefined, absent);
    beside.sandbox.reset();
    await beside.chain.revert();
    await use(await engines(engineName));
  },
  baseURL: async ({ engine }, use) => use(engine.url),
  watched: async ({ context, engine, beside }, use) => {
    const watched = await watch(context, new URL(engine.url).origin);
    await use(watched);
    // Venice and Base are on origins of their own here, as they really are.
    const known = [beside.apiUrl, beside.chain.rpcUrl].map(
      (origin) => `Request to another origin: ${origin}`,
    );
    const faults = watched.faults().filter((fault) => !known.some((start) => fault.startsWith(start)));
    expect(faults, 'what no host may bring about').toEqual([]);
  },
});
