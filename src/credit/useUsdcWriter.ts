import { useAmounts } from '../chain/useAmounts.ts';

/** From USDC's six decimals to the eighteen of the chain's other amounts. */
const widening = 10n ** 12n;

/** Writes USDC exactly, in the language of the page. */
export function useUsdcWriter(): (value: bigint) => string {
  const { writeExact } = useAmounts();
  return (value) => writeExact(value * widening);
}
