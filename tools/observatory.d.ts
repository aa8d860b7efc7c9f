// The Observatory ships no types; what score.ts uses of it, as its source has it in 1.4.8.

declare module '@mdn/mdn-http-observatory/src/constants.js' {
  import type { Site } from '@mdn/mdn-http-observatory/src/retriever/retriever.js';

  type Output = { constructor: { name: string }; result: string | null; pass: boolean };
  export const ALL_TESTS: readonly ((site: Site) => Output)[];
}

declare module '@mdn/mdn-http-observatory/src/grader/grader.js' {
  export function getScoreModifier(result: string): number;
}

declare module '@mdn/mdn-http-observatory/src/retriever/retriever.js' {
  export type Site = { responses: { auto: { headers: Record<string, unknown> } | null } };
  export function retrieve(host: string, ports: { httpPort: number; httpsPort: number }): Promise<Site>;
}
