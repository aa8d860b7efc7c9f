/**
 * Hands the key to the browser's downloads as `venice.env`, under the name that Venice's own guides read
 * (`VENICE_API_KEY`). The file's address lives for the length of the click.
 */
export function saveEnvFile(apiKey: string): void {
  const file = new Blob([`VENICE_API_KEY=${apiKey}\n`], { type: 'text/plain' });
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = 'venice.env';
  link.click();
  URL.revokeObjectURL(link.href);
}
