import type { Plugin } from 'vite';

/**
 * Vite's own loader adds the stylesheets of a lazy chunk by a `<link>` without a hash, and an
 * import map's `integrity` speaks of scripts alone. So the loader takes each link's hash from that
 * same map, and loads nothing that is not in it. Refuses to build when the file no longer holds
 * what is replaced here, so that an update cannot undo it unseen.
 */
export function lazyIntegrity(): Plugin {
  return {
    name: 'zecca:lazy-integrity',
    apply: 'build',
    transform: {
      filter: { id: /vite\/preload-helper\.js$/ },
      handler(code) {
        const replaced = withLinkIntegrity(code);
        if (replaced === code) this.error('Vite no longer sets link.href here: this transform must follow');
        return { code: replaced, map: null };
      },
    },
  };
}

/**
 * The loader's code with each link's `integrity` set beside its `href`. A link that has no hash
 * ends the load.
 */
export function withLinkIntegrity(code: string): string {
  return code.replace(/\blink\.href = dep(?:\.href)?;/, (setsHref) => `${setsHref}\n${setsIntegrity}`);
}

/** Runs in the page; `link` is the loader's. */
const setsIntegrity = `
  const { integrity } = JSON.parse(document.querySelector('script[type=importmap]').textContent);
  const folder = new URL('.', document.baseURI).href;
  const hash = link.href.startsWith(folder) && integrity['./' + link.href.slice(folder.length)];
  if (!hash) throw new Error('There is no hash for ' + link.href);
  link.integrity = hash;
`;
