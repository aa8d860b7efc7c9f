import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';

/** A program that runs beside the tests. */
export type Child = {
  /** Tells each line that it writes from now on, on either stream. */
  onLine(hear: (line: string) => void): void;
  /**
   * Resolves to what the first line that matches has in its first group. Rejects when the program
   * ends before.
   */
  waitFor(pattern: RegExp): Promise<string>;
  close(): Promise<void>;
};

export function startChild(
  program: string,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Child {
  const child = spawn(program, args, {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, ...env },
    // A group of its own, so that what it starts in turn ends with it.
    detached: true,
  });
  const listeners = new Set<(line: string) => void>();
  for (const stream of [child.stdout, child.stderr])
    createInterface(stream).on('line', (line) => {
      for (const listener of listeners) listener(line);
    });
  const ended = once(child, 'exit');
  const onLine = (hear: (line: string) => void) => void listeners.add(hear);
  return {
    onLine,
    waitFor: (pattern) =>
      new Promise((resolve, reject) => {
        onLine((line) => {
          const [, found] = pattern.exec(line) ?? [];
          if (found !== undefined) resolve(found);
        });
        ended.then(() => reject(new Error(`${program} ended early`)), reject);
      }),
    async close() {
      end(child, 'SIGTERM');
      const late = setTimeout(() => end(child, 'SIGKILL'), 5_000);
      await ended;
      clearTimeout(late);
    },
  };
}

function end({ pid, exitCode }: ChildProcess, signal: NodeJS.Signals): void {
  if (pid !== undefined && exitCode === null) process.kill(-pid, signal);
}
