import { changePolicy, type HeaderRule } from '../../build/headers.ts';

/** What `npm run dev` says when it starts. */
export const devLoosening =
  'Hot reload needs two things that production forbids: scripts and styles with a nonce, and a WebSocket to this server.';

/**
 * The production rules loosened by what hot reload needs and no more: Vite's client and React's
 * refresh are inline and unhashed, and news of changes come over a WebSocket. `nonce` is new for
 * each answer.
 */
export function devRules(
  rules: readonly HeaderRule[],
  { nonce, socket }: { nonce: string; socket: string },
): HeaderRule[] {
  return changePolicy(rules, (directives) =>
    new Map(directives)
      .set('script-src', ["'self'", `'nonce-${nonce}'`])
      .set('style-src', ["'self'", `'nonce-${nonce}'`])
      .set('connect-src', ["'self'", socket]),
  );
}
