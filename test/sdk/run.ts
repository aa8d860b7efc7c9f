import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** `npm test -- sdk`: the set-up of Venice's own client, which has a lock of its own. */
const here = fileURLToPath(new URL('.', import.meta.url));
const root = fileURLToPath(new URL('../..', import.meta.url));

const steps = [
  ['npm', ['ci', '--no-audit', '--no-fund', '--silent'], here],
  ['npx', ['vitest', 'run', '--config', 'test/sdk/vitest.config.ts'], root],
] as const;

process.exitCode = steps.every(
  ([command, args, cwd]) => spawnSync(command, args, { cwd, stdio: 'inherit' }).status === 0,
)
  ? 0
  : 1;
