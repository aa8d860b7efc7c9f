import type { Plugin } from 'vite';

/**
 * WalletConnect's logger was written for pino 7, which has a known vulnerability; package.json gives it pino 10, whose browser
 * build keeps `bindings` as an object where pino 7 had a function or nothing. Without this a pairing ends in
 * "bindings is not a function". Refuses to build when there is nothing left to replace.
 */
export function walletConnectLogger(): Plugin {
  return {
    name: 'zecca:walletconnect-logger',
    apply: 'build',
    enforce: 'pre',
    transform: {
      filter: { id: /@walletconnect\/logger\/dist\/index\.es\.js$/ },
      handler(code) {
        const replaced = withReadableBindings(code);
        if (replaced === code)
          this.error('@walletconnect/logger no longer calls bindings(): this transform can go');
        return { code: replaced, map: null };
      },
    },
  };
}

/** The code with each call of a logger's `bindings()` reading it as either kind. */
export function withReadableBindings(code: string): string {
  return code.replace(
    /(\w+)\.bindings\(\)/g,
    (_call, logger: string) =>
      `(typeof ${logger}.bindings=="function"?${logger}.bindings():${logger}.bindings)`,
  );
}
