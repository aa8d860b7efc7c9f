import { execFileSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { castCommand } from './castCommand.ts';

describe('castCommand', () => {
  it('behavior: hands cast the text of the file in each shell', () => {
    const [posix, powershell, cmd] = (['posix', 'powershell', 'cmd'] as const).map((shell) =>
      castCommand(shell, 'challenge.txt'),
    );
    const stand = 'cast() { printf "%s|" "$@"; }; cat() { printf "two\\nlines of %s" "$1"; }';
    const words = execFileSync('bash', ['-c', `${stand}; ${posix}`], { encoding: 'utf8' });
    expect(words).toBe('wallet|sign|--ledger|two\nlines of challenge.txt|');
    expect(powershell).toMatch(/ \(Get-Content -Raw -Encoding UTF8 challenge\.txt\)$/);
    expect(cmd).toBe(`powershell -NoProfile -Command "${powershell}"`);
  });
});
