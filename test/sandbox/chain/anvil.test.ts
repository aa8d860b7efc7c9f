import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { describe, expect, test } from 'vitest';
import { findAnvil, startAnvil } from './anvil.ts';

const absent = () => {
  throw new Error('Cannot find module');
};
const executable = process.execPath;

describe('findAnvil', () => {
  test('behavior: ANVIL_PATH comes before the package', () => {
    expect(findAnvil({ env: { ANVIL_PATH: executable }, resolve: () => '/bin/sh' })).toBe(executable);
  });

  test('behavior: the package comes before PATH', () => {
    expect(findAnvil({ env: { PATH: '/nowhere' }, resolve: () => executable })).toBe(executable);
  });

  test('error: ANVIL_PATH that leads nowhere is named, not passed over', () => {
    expect(() => findAnvil({ env: { ANVIL_PATH: '/nowhere/anvil' }, resolve: () => executable })).toThrow(
      'ANVIL_PATH is set to /nowhere/anvil, and no program is there.',
    );
  });

  test('error: anvil nowhere is one line that says how to get it', () => {
    expect(() => findAnvil({ env: { PATH: '/nowhere:/nor-here' }, resolve: absent })).toThrow(
      /^The sandbox needs anvil.+https:\/\/getfoundry\.sh.+ANVIL_PATH.+$/,
    );
  });
});

describe('startAnvil', () => {
  test('behavior: close may be called twice, and nobody answers afterwards', async () => {
    const anvil = await startAnvil({ path: findAnvil(), port: 0, args: [] });
    expect((await fetch(anvil.rpcUrl)).status).toBeGreaterThan(0);
    await anvil.close();
    await anvil.close();
    await expect(fetch(anvil.rpcUrl)).rejects.toThrow();
  });

  test('behavior: ends with its parent, even when that is killed outright', async () => {
    const source = `
      const { findAnvil, startAnvil } = await import(${JSON.stringify(new URL('anvil.ts', import.meta.url).href)});
      console.log((await startAnvil({ path: findAnvil(), port: 0, args: [] })).rpcUrl);
    `;
    const parent = spawn(executable, ['--import', 'tsx', '--input-type=module', '--eval', source]);
    const [line] = await once(parent.stdout, 'data');
    const rpcUrl = String(line).trim();
    expect(await fetch(rpcUrl)).toBeInstanceOf(Response);

    parent.kill('SIGKILL');
    await expect
      .poll(
        () =>
          fetch(rpcUrl).then(
            () => 'there',
            () => 'gone',
          ),
        { timeout: 10_000 },
      )
      .toBe('gone');
  }, 20_000);

  test('error: a port that is taken is told in one line', async () => {
    const first = await startAnvil({ path: findAnvil(), port: 0, args: [] });
    const port = Number(new URL(first.rpcUrl).port);
    await expect(startAnvil({ path: findAnvil(), port, args: [] })).rejects.toThrow(
      /^anvil did not start: .*in use.*$/,
    );
    await first.close();
  });
});
