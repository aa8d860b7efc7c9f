/**
 * Stands in for `@walletconnect/keyvaluestorage`, which keeps in IndexedDB, for days, what
 * WalletConnect sends and receives: the session's keys, the challenge and its signature. Here it
 * ends with the page.
 */
// biome-ignore lint/style/noDefaultExport: what it stands in for is imported so
export default class KeyValueMemory {
  readonly #items = new Map<string, unknown>();

  async getKeys(): Promise<string[]> {
    return [...this.#items.keys()];
  }

  async getEntries(): Promise<[string, unknown][]> {
    return structuredClone([...this.#items]);
  }

  /** A copy, as a database gives it. */
  async getItem(key: string): Promise<unknown> {
    return structuredClone(this.#items.get(key));
  }

  async setItem(key: string, value: unknown): Promise<void> {
    this.#items.set(key, structuredClone(value));
  }

  async removeItem(key: string): Promise<void> {
    this.#items.delete(key);
  }
}
