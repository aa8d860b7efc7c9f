import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** `npm run tool -- <name> [arguments]`: what is needed now and then. */
const tools = {
  /** Records when each locked version was published, unless one is younger than a week. */
  age: ['release/checkAge.ts'],
  /** What changed in Venice's OpenAPI document. */
  contract: ['test/contract/run.ts'],
  /** What only the live service tells: CORS, the form of a mint. */
  probe: ['tools/probe/run.ts'],
  /** The configuration of each host, from the headers of the last build. */
  recipes: ['deploy/recipes.ts'],
  /** A picture of every state. */
  screenshots: ['test/e2e/run.ts', '--config', 'test/states/screenshots.config.ts'],
  /** Pictures of ten states in each engine. */
  engines: ['test/browsers/run.ts', '--config', 'test/browsers/pictures.config.ts'],
  /** Whose code the page is made of, in figures. */
  supply: ['release/supply.ts'],
} as const satisfies Record<string, readonly [string, ...string[]]>;

const isTool = (name: string): name is keyof typeof tools => Object.hasOwn(tools, name);

const [name = '', ...args] = process.argv.slice(2);
if (isTool(name)) {
  const cwd = fileURLToPath(new URL('..', import.meta.url));
  process.exitCode = spawnSync('tsx', [...tools[name], ...args], { cwd, stdio: 'inherit' }).status ?? 1;
} else {
  console.error(`No tool is called "${name}". There are: ${Object.keys(tools).join(', ')}.`);
  process.exitCode = 1;
}
