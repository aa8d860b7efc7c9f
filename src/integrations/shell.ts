/** The shells that commands are written for: bash and zsh, PowerShell from 5.1 on, and `cmd.exe`. */
export const shells = ['posix', 'powershell', 'cmd'] as const;
export type Shell = (typeof shells)[number];

/** What this device opens as a terminal. */
export function ownShell(): Shell {
  return /^Win/.test(navigator.platform) ? 'powershell' : 'posix';
}

/** Commands that use the key: in `$VENICE_API_KEY` for a POSIX shell, in `$key` for PowerShell. */
type KeyCommands = {
  posix: string;
  /** Statements, a line each, without double quotes and percent signs: `cmd` would read them. */
  powershell: readonly string[];
};

/**
 * Lines that ask for the key without an echo, and hold it for the commands beside them. The
 * brackets keep it out of the shell that one goes on working in, and keep a terminal that pastes
 * line by line from taking the next line for the key. `cmd` cannot hide what is typed, so it calls
 * PowerShell, in one line.
 */
export function withAskedKey(shell: Shell, { posix, powershell }: KeyCommands): string {
  const statements = [
    "$secret = Read-Host 'Venice API key' -AsSecureString",
    "$key = [Net.NetworkCredential]::new('', $secret).Password",
    ...powershell,
  ];
  switch (shell) {
    case 'posix':
      return `(
  printf 'Venice API key: ' >&2
  IFS= read -rs VENICE_API_KEY && echo >&2
${indent(posix)})
`;
    case 'powershell':
      return `& {\n${indent(statements.join('\n'))}\n}\n`;
    case 'cmd':
      return `powershell -NoProfile -Command "${statements.join('; ')}"\n`;
  }
}

function indent(lines: string): string {
  return lines.replace(/^(?=.)/gm, '  ');
}
