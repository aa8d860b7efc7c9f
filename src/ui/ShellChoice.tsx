import { type Shell, shells } from '../kit/shell.ts';
import { Choice } from './Choice.tsx';

const names: Readonly<Record<Shell, string>> = {
  posix: 'macOS, Linux',
  powershell: 'PowerShell',
  cmd: 'cmd',
};

type ShellChoiceProps = { label: string; value: Shell; onChange(shell: Shell): void };

/** Which shell the commands beside it are for. */
export function ShellChoice(props: ShellChoiceProps) {
  const options = shells.map((shell) => ({ value: shell, label: names[shell] }));
  return <Choice {...props} options={options} isBar />;
}
