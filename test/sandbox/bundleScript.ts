import { fileURLToPath } from 'node:url';
import { build } from 'vite';

/** The code of a classic script that holds a file of the tests and all that it imports. */
export async function bundleScript(entry: URL): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      target: 'es2023',
      lib: { entry: fileURLToPath(entry), formats: ['iife'], name: 'sandbox' },
    },
  });
  const [output] = [built].flat();
  const chunk = output && 'output' in output ? output.output[0] : undefined;
  if (!chunk) throw new Error(`${entry.pathname} could not be bundled`);
  return chunk.code;
}
