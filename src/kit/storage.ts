/** One text under one name. A browser that denies storage keeps none, and nothing fails by it. */
export type Store = {
  read(): string | undefined;
  /** `undefined` forgets. */
  write(text: string | undefined): void;
};

/** `tab` ends with the tab, `browser` outlives it. */
export type StorageArea = 'tab' | 'browser';

/** The browser's own; reading the property may throw already. */
function openArea(area: StorageArea): Storage {
  return area === 'tab' ? globalThis.sessionStorage : globalThis.localStorage;
}

/** @param storage opened at each use; what stands for the browser's in a test */
export function createStore(
  name: string,
  area: StorageArea,
  storage: () => Storage = () => openArea(area),
): Store {
  return {
    read: () => {
      try {
        return storage().getItem(name) ?? undefined;
      } catch {
        return undefined;
      }
    },
    write: (text) => {
      try {
        if (text === undefined) storage().removeItem(name);
        else storage().setItem(name, text);
      } catch {
        // Denied or full: what was to be kept lives as long as the page does.
      }
    },
  };
}

/** @returns undefined where there is no text, or it is no JSON */
export function parseJson(text: string | undefined): unknown {
  try {
    return text === undefined ? undefined : JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Whether this browser keeps anything for the page: a probe is written and removed. */
export function canStore(area: StorageArea, storage: () => Storage = () => openArea(area)): boolean {
  const store = createStore('zecca.probe', area, storage);
  store.write('1');
  const isKept = store.read() === '1';
  store.write(undefined);
  return isKept;
}
