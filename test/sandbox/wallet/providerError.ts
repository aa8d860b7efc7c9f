/** An error as EIP-1193 has it. https://eips.ethereum.org/EIPS/eip-1193#provider-errors */
export class ProviderError extends Error {
  readonly code: number;
  constructor(code: number, message: string) {
    super(message);
    this.code = code;
  }
}
