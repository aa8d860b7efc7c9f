import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { describe, expect, test } from 'vitest';
import manifest from '../../../package.json' with { type: 'json' };
import { findAnvil, startAnvil } from './anvil.ts';

const absent = () => {
  throw new Error('Cannot find module');
};
const executable = process.execPath;

describe('findAnvil', () => {
  test('behavior: ANVIL_PATH comes before the package', () => {
    expect(findAnvil({ env: { ANVIL_PATH: executable }, resolve: () => '/nowhere' })).toBe(executable);
  });

  test('behavior: the package comes before PATH', () => {
    expect(findAnvil({ env: { PATH: '/nowhere' }, resolve: () => executable })).toBe(executable);
  });

  test('error: ANVIL_PATH that leads nowhere is named, not passed over', () => {
    expect(() => findAnvil({ env: { ANVIL_PATH: '/nowhere/anvil' }, resolve: () => executable })).toThrow(
      'ANVIL_PATH is set to /nowhere/anvil, and no program is there.',
    );
  });

  test.each([
    ['darwin', 'arm64', '@foundry-rs/anvil-darwin-arm64/bin/anvil'],
    ['darwin', 'x64', '@foundry-rs/anvil-darwin-amd64/bin/anvil'],
    ['linux', 'arm64', '@foundry-rs/anvil-linux-arm64/bin/anvil'],
    ['linux', 'x64', '@foundry-rs/anvil-linux-amd64/bin/anvil'],
    ['win32', 'x64', '@foundry-rs/anvil-win32-amd64/bin/anvil.exe'],
  ])(
    'behavior: on %s %s the package is an optional dependency, and its one line tells how to get it',
    (platform, arch, file) => {
      const asked: string[] = [];
      const resolve = (path: string) => {
        asked.push(path);
        return absent();
      };
      const search = { env: { PATH: '/nowhere' }, resolve, machine: { platform, arch } };
      const name = file.split('/bin/')[0] ?? '';
      const version = new Map(Object.entries(manifest.optionalDependencies)).get(name);
      expect(() => findAnvil(search)).toThrow(
        `The sandbox needs anvil, a local Ethereum node: run "npm install --no-save ${name}@${version}", install Foundry (https://getfoundry.sh), or set ANVIL_PATH to the program.`,
      );
      expect(asked).toEqual([file]);
    },
  );

  test('error: where no package is for the machine, none is named', () => {
    const machine = { platform: 'freebsd', arch: 'x64' };
    expect(() => findAnvil({ env: { PATH: '/nowhere' }, resolve: absent, machine })).toThrow(
      /^The sandbox needs anvil, a local Ethereum node: install Foundry [^\n]+$/,
    );
  });

  test('error: anvil nowhere is one line that says how to get it', () => {
    expect(() => findAnvil({ env: { PATH: '/nowhere:/nor-here' }, resolve: absent })).toThrow(
      /^The sandbox needs anvil.+https:\/\/getfoundry\.sh.+ANVIL_PATH.+$/,
    );
  });
});

describe('startAnvil', () => {
  test('behavior: needs no program but Node and anvil: Windows has no sh', async () => {
    const path = process.env.PATH;
    const there = findAnvil();
    process.env.PATH = '/nowhere';
    try {
      const anvil = await startAnvil({ path: there, port: 0, args: [] });
      await anvil.close();
    } finally {
      process.env.PATH = path;
    }
  });

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
