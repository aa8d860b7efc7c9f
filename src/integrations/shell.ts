import { indent, inPowershell, type Shell } from '../kit/shell.ts';

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
  if (shell !== 'posix') return `${inPowershell(shell, statements)}\n`;
  return `(
  printf 'Venice API key: ' >&2
  IFS= read -rs VENICE_API_KEY && echo >&2
${indent(posix)})
`;
}
