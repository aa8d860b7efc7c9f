/** An address as people compare it: its two ends. The whole stands in a title or beside it. */
export function shortAddress(address: string): string {
  return `${address.slice(0, 6)}…${address.slice(-4)}`;
}
