import { useState } from 'react';

/** What came of the last copy; `copiedKey` where the key was in it. */
export type Copied = 'copied' | 'copiedKey' | 'copyFailed';

/** Copies at a press, and says how it went. */
export function useCopy() {
  const [copied, setCopied] = useState<Copied>();
  const copy = async (write: () => Promise<void>, success: Exclude<Copied, 'copyFailed'>) => {
    try {
      await write();
      setCopied(success);
    } catch {
      setCopied('copyFailed');
    }
  };
  return { copied, copy };
}
