import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * One entry of a `package-lock.json`.
 * https://docs.npmjs.com/cli/configuring-npm/package-lock-json#packages
 */
export type LockedPackage = {
  name?: string;
  version?: string;
  resolved?: string;
  integrity?: string;
  license?: string;
  dev?: boolean;
  hasInstallScript?: boolean;
};

export type Supply = {
  /** What `npm ci` brings for those who use the page, and for those who work on it as well. */
  production: number;
  all: number;
  /** Names of the packages that would run something when installed, if scripts were on. */
  installScripts: string[];
  /** Those in production; the page's own supply. */
  productionScripts: string[];
  /** Whatever comes from elsewhere than the registry: git, a URL, a folder. */
  offRegistry: string[];
  withoutIntegrity: string[];
  /** Production packages by licence, the most used first. */
  licences: [licence: string, packages: string[]][];
};

/** Replaces an SDK that is not offered, and is empty: no package that anybody ships. */
const placeholder = '@favware/skip-dependency';

/** Counts what a lock would install. Empty stand-ins for what was taken out are not counted. */
export function readSupply(folder: string): Supply {
  const lock: { packages: Record<string, LockedPackage> } = JSON.parse(
    readFileSync(join(folder, 'package-lock.json'), 'utf8'),
  );
  const packages = Object.entries(lock.packages)
    .filter(([path, { name }]) => path !== '' && name !== placeholder)
    .map(([path, entry]) => ({ ...entry, name: entry.name ?? nameOf(path) }));
  const production = packages.filter(({ dev }) => !dev);
  const named = (some: typeof packages) => some.map(({ name, version }) => `${name}@${version}`).sort();
  return {
    production: production.length,
    all: packages.length,
    installScripts: named(packages.filter(({ hasInstallScript }) => hasInstallScript)),
    productionScripts: named(production.filter(({ hasInstallScript }) => hasInstallScript)),
    offRegistry: named(
      packages.filter(({ resolved }) => resolved && !resolved.startsWith('https://registry.npmjs.org/')),
    ),
    withoutIntegrity: named(packages.filter(({ integrity }) => !integrity)),
    licences: byLicence(production),
  };
}

function byLicence(packages: readonly { name: string; license?: string }[]): [string, string[]][] {
  const groups = new Map<string, string[]>();
  for (const { name, license = 'none named' } of packages)
    groups.set(license, [...(groups.get(license) ?? []), name]);
  return [...groups].sort(([a, one], [b, other]) => other.length - one.length || a.localeCompare(b, 'en'));
}

/** `node_modules/a/node_modules/@b/c` is `@b/c`. */
function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);
}
