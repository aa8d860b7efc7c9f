import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));

/**
 * Gets the heavy tools, which have a lock of their own, and checks what uses them. Ends the program
 * where that fails.
 */
export function installTools(): void {
  for (const [command, ...args] of [
    ['npm', 'ci', '--prefix', 'tools', '--no-audit', '--no-fund', '--silent'],
    // The project's own check leaves the tools out, as it runs without their packages.
    ['npx', 'tsc', '-p', 'tools'],
  ] as const) {
    if (spawnSync(command, args, { cwd: root, stdio: 'inherit' }).status !== 0) process.exit(1);
  }
}
