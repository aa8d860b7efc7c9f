import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { readSupply } from './lock.ts';

/**
 * `npm run tool -- supply`: whose code the page is made of, in figures, beside those of
 * RainbowKit's starter. The starter's were taken the same way from the lock that `npm install
 * --package-lock-only` makes of the dependencies in starter.json.
 */
const supply = readSupply(fileURLToPath(new URL('..', import.meta.url)));
const starter: {
  measured: string;
  production: number;
  all: number;
  installScripts: string[];
  offRegistry: number;
} = JSON.parse(readFileSync(new URL('starter.json', import.meta.url), 'utf8'));

const rows: [string, number, number][] = [
  ['production packages', supply.production, starter.production],
  ['all packages', supply.all, starter.all],
  ['install scripts, production', supply.productionScripts.length, starter.installScripts.length],
  ['from git, URLs or folders', supply.offRegistry.length, starter.offRegistry],
];
console.log(`${' '.repeat(30)}Zecca  RainbowKit starter (${starter.measured})`);
for (const [what, ours, theirs] of rows)
  console.log(`${what.padEnd(30)}${String(ours).padStart(5)}  ${String(theirs).padStart(5)}`);
const developing = supply.installScripts.filter((name) => !supply.productionScripts.includes(name));
console.log(
  `\nInstall scripts are switched off (.npmrc). Development packages have: ${developing.join(', ') || 'none'}.`,
);
console.log('\nLicences of the production packages:');
for (const [licence, packages] of supply.licences)
  console.log(
    `${String(packages.length).padStart(5)}  ${licence}${packages.length < 9 ? `  (${[...new Set(packages)].join(', ')})` : ''}`,
  );
