import type { BrowserContext, ConsoleMessage } from '@playwright/test';

/** What no test may bring about, whatever it tests. */
export type Watch = {
  /** Lets console errors that match pass: Chromium logs each failed request as one. */
  expectConsole(message: RegExp): void;
  /** What went wrong so far, a line each. */
  faults(): string[];
};

declare global {
  // biome-ignore lint/style/useConsistentTypeDefinitions: only an interface can be added to
  interface Window {
    reportViolation?(said: string): void;
  }
}

/**
 * Watches every page of a context, from its first script on.
 * @param origins those that may be asked for anything
 */
export async function watch(context: BrowserContext, ...origins: string[]): Promise<Watch> {
  const faults: string[] = [];
  const consoleErrors: string[] = [];
  const expected: RegExp[] = [];

  // A blocked request never shows in "request" events, so the page itself must tell.
  await context.exposeBinding('reportViolation', (_source, said: string) => void faults.push(said));
  await context.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sample }) => {
      window.reportViolation?.(`Policy violation: ${violatedDirective} ${blockedURI} ${sample}`);
    });
  });
  context.on('request', (request) => {
    const url = new URL(request.url());
    if (!['data:', 'blob:'].includes(url.protocol) && !origins.includes(url.origin))
      faults.push(`Request to another origin: ${url.href}`);
  });
  // Exceptions nobody caught, and promises nobody awaited.
  context.on('weberror', (error) => faults.push(`Uncaught: ${error.error().stack}`));
  context.on('console', (message) => {
    if (message.type() !== 'error' || isAnswer(message)) return;
    consoleErrors.push(`Console: ${message.text()}`);
  });

  return {
    expectConsole: (message) => void expected.push(message),
    faults: () => [
      ...faults,
      ...consoleErrors.filter((text) => !expected.some((pattern) => pattern.test(text))),
    ],
  };
}

/**
 * Whether a refusal is an answer like any other: whether a key may read the log of breaches is told
 * by asking alone, and the terms of a top-up come as a 402.
 */
export function isAnswer(message: ConsoleMessage): boolean {
  const { url } = message.location();
  if (/status of 402/.test(message.text())) return url.endsWith('/x402/top-up');
  return /status of 401/.test(message.text()) && url.endsWith('/rate_limits/log');
}
