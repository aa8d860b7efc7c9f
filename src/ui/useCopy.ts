import { useState } from 'react';

/** Copies at a press. @returns `outcome`: the name that the last copy was given, or `copyFailed` */
export function useCopy<Success extends string>() {
  const [outcome, setOutcome] = useState<Success | 'copyFailed'>();
  /** @param write puts a text on the clipboard; a secret stays inside it */
  const copy = async (write: () => Promise<void>, success: Success) => {
    try {
      await write();
      setOutcome(success);
    } catch {
      setOutcome('copyFailed');
    }
  };
  return { outcome, copy };
}
