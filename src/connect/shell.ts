/**
 * Lines that hold the key in VENICE_API_KEY for the commands beside them, asked for without an echo. The brackets keep it out of the shell that one goes
 * on working in, and keep a terminal that pastes line by line from taking the next line for the key.
 */
export function withAskedKey(commands: string): string {
  const indented = commands.replace(/^(?=.)/gm, '  ');
  return `(
  printf 'Venice API key: ' >&2
  IFS= read -rs VENICE_API_KEY && echo >&2
${indented})
`;
}
