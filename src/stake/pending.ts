/** The name under which `journal.ts` keeps a stake that is under way. */
export const storageKey = 'zecca.stake';

/**
 * Whether this tab left a stake half-way, told without loading the code that stakes: only the name of its asset is looked for here.
 */
export function pendingStake(): 'VVV' | 'DIEM' | undefined {
  try {
    const text = globalThis.sessionStorage?.getItem(storageKey) ?? '';
    return /"asset":"(VVV|DIEM)"/.exec(text)?.[1] as 'VVV' | 'DIEM' | undefined;
  } catch {
    return undefined;
  }
}
