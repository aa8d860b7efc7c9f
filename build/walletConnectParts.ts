import type { Plugin } from 'vite';

/**
 * What a build changes in WalletConnect. Its logger was written for pino 7, which has a known
 * vulnerability; package.json gives it pino 10 (`withReadableBindings`). Its Verify service wants a
 * frame that the policy forbids (`withoutVerify`). Refuses to build when there is nothing left to
 * replace.
 */
export function walletConnectParts(): Plugin {
  return {
    name: 'zecca:walletconnect-parts',
    apply: 'build',
    enforce: 'pre',
    transform: {
      filter: { id: Object.values(files) },
      handler(code, id) {
        const replaced = files.logger.test(id) ? withReadableBindings(code) : withoutVerify(code);
        if (replaced === code) this.error(`${id} no longer holds what is replaced here`);
        return { code: replaced, map: null };
      },
    },
  };
}

const files = {
  logger: /@walletconnect\/logger\/dist\/index\.es\.js$/,
  core: /@walletconnect\/core\/dist\/index\.es\.js$/,
};

/**
 * The code with each call of a logger's `bindings()` reading it as either kind: pino 10's browser
 * build has an object where pino 7 had a function. Without this a pairing ends in "bindings is not
 * a function".
 */
export function withReadableBindings(code: string): string {
  return code.replace(
    /(\w+)\.bindings\(\)/g,
    (_call, logger: string) =>
      `(typeof ${logger}.bindings=="function"?${logger}.bindings():${logger}.bindings)`,
  );
}

/**
 * The code without Verify, which asks a frame of verify.walletconnect.org to vouch for the page.
 * The policy allows no frame, and WalletConnect waits 5 s for it before a QR code and before each
 * signature. An empty attestation makes a wallet show the page as not verified.
 */
export function withoutVerify(code: string): string {
  return code.replace(
    /this\.verify=new \w+\(this,this\.logger,this\.storage\)/,
    'this.verify={register:async()=>"",resolve:async()=>{}}',
  );
}
