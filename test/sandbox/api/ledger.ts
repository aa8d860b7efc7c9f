export type Currency = 'USD' | 'DIEM' | 'BUNDLED_CREDITS' | 'EARNED_CREDITS';

/** One charge. A call to a text model makes two: its input and its output. */
export type Charge = {
  owner: string;
  /** `null` for what was spent in Venice's own app. */
  keyId: string | null;
  modelId: string;
  kind: 'Input' | 'Output' | 'Image';
  currency: Currency;
  /** Positive, in the currency. */
  amount: number;
  /** Millions of tokens, or images. */
  units: number;
  pricePerUnitUsd: number;
  /** ms since 1970 */
  at: number;
  inference: {
    requestId: string;
    promptTokens: number;
    completionTokens: number;
    executionMs: number;
  } | null;
};

export type Ledger = ReturnType<typeof createLedger>;

/** What was spent, by whom, with which key: every usage figure is added up from here. */
export function createLedger(now: () => number) {
  const charges: Charge[] = [];

  return {
    add(charge: Omit<Charge, 'at'> & { at?: number }) {
      charges.push({ at: now(), ...charge });
    },
    /** The account's charges since a time, in the order of time. */
    of(owner: string, since = 0): Charge[] {
      return charges
        .filter((charge) => charge.owner === owner && charge.at >= since)
        .sort((a, b) => a.at - b.at);
    },
    clear() {
      charges.length = 0;
    },
  };
}

/** Adds amounts up without the dust of binary fractions, to 8 decimals. */
export function sumOf(charges: readonly Charge[], read: (charge: Charge) => number = ({ amount }) => amount) {
  return roundMoney(charges.reduce((sum, charge) => sum + read(charge), 0));
}

export function roundMoney(amount: number): number {
  return Math.round(amount * 1e8) / 1e8;
}
