import type { Shell } from '../kit/shell.ts';

/** Signs the text of a file with Foundry's cast and a Ledger (https://getfoundry.sh/cast/reference/wallet/sign). */
export function castCommand(shell: Shell, file: string): string {
  if (shell === 'posix') return `cast wallet sign --ledger "$(cat ${file})"`;
  // Windows PowerShell takes a file without a mark for the encoding of the system.
  const command = `cast wallet sign --ledger (Get-Content -Raw -Encoding UTF8 ${file})`;
  return shell === 'powershell' ? command : `powershell -NoProfile -Command "${command}"`;
}
