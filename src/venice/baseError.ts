/** What is known of a failure beside its code. Never a request's body, its headers or the key: see `words.ts`. */
export type ErrorFacts = {
  /** The HTTP status, where an answer came. */
  status?: number | undefined;
  /** Venice's own words, cleaned for display. */
  details?: string | undefined;
  /** Venice's remarks on single fields, or ours on a body of our own: `description: too_big`. */
  issues?: readonly string[] | undefined;
  /** Venice's own code, where it names one: `MODEL_PRIVACY_RESTRICTED`. */
  veniceCode?: string | undefined;
  /** The answer was a web page: it came from a gateway before Venice. */
  isPage?: boolean | undefined;
  /** CF-RAY: what Venice's support asks for. */
  requestId?: string | undefined;
  /** When to come back, ms since 1970, where the answer said so and a script may read it. */
  resetAt?: number | undefined;
};

/**
 * viem's shape (https://viem.sh/docs/glossary/errors): `shortMessage` for a person, `metaMessages` for the developer, `details` in the other
 * side's words. `cause` is never set: what fetch throws may quote the header it refused, and that header is the key.
 */
export abstract class BaseError extends Error {
  abstract readonly code: string;
  readonly shortMessage: string;
  readonly metaMessages: readonly string[];
  readonly docsUrl: string | undefined;
  readonly details: string | undefined;
  readonly issues: readonly string[];
  readonly status: number | undefined;
  readonly veniceCode: string | undefined;
  readonly isPage: boolean;
  readonly requestId: string | undefined;
  readonly resetAt: number | undefined;

  constructor(shortMessage: string, facts: ErrorFacts = {}, docsUrl?: string) {
    const { details, issues = [], status, requestId, resetAt, veniceCode, isPage = false } = facts;
    const metaMessages = [
      ...issues.map((issue) => `- ${issue}`),
      ...(status === undefined ? [] : [`Status: ${status}`]),
      ...(requestId === undefined ? [] : [`Request: ${requestId}`]),
    ];
    const lines = [shortMessage, ...metaMessages];
    if (details !== undefined) lines.push(`Details: ${details}`);
    if (docsUrl !== undefined) lines.push(`Docs: ${docsUrl}`);
    super(lines.join('\n'));
    this.shortMessage = shortMessage;
    this.metaMessages = metaMessages;
    this.docsUrl = docsUrl;
    this.details = details;
    this.issues = issues;
    this.status = status;
    this.veniceCode = veniceCode;
    this.isPage = isPage;
    this.requestId = requestId;
    this.resetAt = resetAt;
  }
}
