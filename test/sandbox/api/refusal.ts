/**
 * An answer that is not a success: thrown anywhere below a route, turned into `{ error, ...rest }`
 * at its edge. The shapes are StandardError and DetailedError of Venice's OpenAPI document.
 */
export class Refusal extends Error {
  override readonly name = 'Refusal';
  readonly status: number;
  readonly rest: Record<string, unknown>;
  readonly headers: Record<string, string>;
  constructor(
    status: number,
    sentence: string,
    rest: Record<string, unknown> = {},
    headers: Record<string, string> = {},
  ) {
    super(sentence);
    this.status = status;
    this.rest = rest;
    this.headers = headers;
  }
}

/** Tells whoever looks into a 500 what was thrown in the sandbox; Venice has no such header. */
export const causeHeader = 'x-sandbox-cause';

/** The answer for anything thrown: a refusal speaks for itself, the rest is Venice's 500. */
export function answerThrown(thrown: unknown): Response {
  if (thrown instanceof Refusal)
    return Response.json(
      { error: thrown.message, ...thrown.rest },
      { status: thrown.status, headers: thrown.headers },
    );
  const cause = String(thrown).replace(/[^\x20-\x7e]+/g, ' ');
  return Response.json(
    { error: 'An unknown error occurred' },
    { status: 500, headers: { [causeHeader]: cause } },
  );
}
