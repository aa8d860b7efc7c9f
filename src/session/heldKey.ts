/** What React may know of a key. The key itself is in no object: it lives in the closure that `use` reads. */
export type HeldKey = {
  readonly id: string | undefined;
  readonly apiKeyType: 'INFERENCE' | 'ADMIN';
  /** The last six characters, by which Venice's own lists name a key. */
  readonly last6: string;
  /** Hands the key to `reader` for the length of one call. @throws KeyForgottenError */
  use<T>(reader: (apiKey: string) => T): T;
  /** Lets go of the key; it cannot be had again. */
  forget(): void;
  isHeld(): boolean;
};

export class KeyForgottenError extends Error {
  override readonly name = 'KeyForgottenError';
  readonly code = 'KEY_FORGOTTEN';
  constructor() {
    super('The key is no longer held by this page.');
  }
}

/**
 * Takes a key into memory, and nowhere else: no storage, no React state, no cache.
 * @param apiKey opaque: neither its prefix nor its length is relied on
 */
export function holdKey(
  apiKey: string,
  about: { id?: string | undefined; apiKeyType: 'INFERENCE' | 'ADMIN' },
): HeldKey {
  let held: string | undefined = apiKey;
  return {
    id: about.id,
    apiKeyType: about.apiKeyType,
    last6: apiKey.slice(-6),
    use: (reader) => {
      if (held === undefined) throw new KeyForgottenError();
      return reader(held);
    },
    forget: () => {
      held = undefined;
    },
    isHeld: () => held !== undefined,
  };
}

/** Whoever brought a key forgets their own copy when they like. @throws KeyForgottenError */
export function copyKey(key: HeldKey): HeldKey {
  return key.use((secret) => holdKey(secret, key));
}
