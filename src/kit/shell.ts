/** The shells that commands are written for: bash and zsh, PowerShell from 5.1 on, and `cmd.exe`. */
export const shells = ['posix', 'powershell', 'cmd'] as const;
export type Shell = (typeof shells)[number];

/** What this device opens as a terminal. */
export function ownShell(): Shell {
  return /^Win/.test(navigator.platform) ? 'powershell' : 'posix';
}

/**
 * Statements of PowerShell as one block, which keeps its variables to itself; `cmd` hands them on
 * in one line.
 * @param statements without double quotes and percent signs: `cmd` would read them
 */
export function inPowershell(shell: Exclude<Shell, 'posix'>, statements: readonly string[]): string {
  return shell === 'cmd'
    ? `powershell -NoProfile -Command "${statements.join('; ')}"`
    : `& {\n${indent(statements.join('\n'))}\n}`;
}

export function indent(lines: string): string {
  return lines.replace(/^(?=.)/gm, '  ');
}
