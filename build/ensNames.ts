import type { Plugin } from 'vite';

/**
 * viem brings the tables that ENS names are normalized by, 18 kB gzip. ENS is on Ethereum; this
 * page reads Base alone and looks no name up, so none is ever normalized.
 */
export function withoutEnsNames(): Plugin {
  const none = '\0zecca:no-ens-names';
  return {
    name: 'zecca:no-ens-names',
    apply: 'build',
    enforce: 'pre',
    resolveId: { filter: { id: /^@adraffy\/ens-normalize$/ }, handler: () => none },
    load: { filter: { id: new RegExp(none) }, handler: () => noNames },
  };
}

const noNames = `const refuse = () => { throw new Error('ENS names are not looked up here'); };
export { refuse as ens_beautify, refuse as ens_normalize };`;
