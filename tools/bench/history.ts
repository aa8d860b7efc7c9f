import { readFile, writeFile } from 'node:fs/promises';
import { cpus, loadavg } from 'node:os';
import { fileURLToPath } from 'node:url';

const file = fileURLToPath(new URL('results.md', import.meta.url));

/**
 * Puts a run on top of the history of figures, with its date and its machine.
 * @param table as tableOf gives it
 */
export async function record(table: string, browserVersion: string): Promise<void> {
  const text = await readFile(file, 'utf8');
  const first = text.indexOf('\n## ');
  const head = first === -1 ? text.trimEnd() : text.slice(0, first).trimEnd();
  const rest = first === -1 ? '' : text.slice(first);
  const title = `## ${new Date().toISOString().slice(0, 16).replace('T', ' ')} UTC`;
  const machine = [
    `${cpus().length} × ${cpus()[0]?.model.trim() || 'processor'}`,
    `load ${(loadavg()[0] ?? 0).toFixed(1)} at its end`,
    `Node ${process.version}`,
    `Chromium ${browserVersion}`,
  ].join(', ');
  await writeFile(file, `${head}\n\n${title}\n\n${machine}\n\n${table}\n${rest}`);
}
