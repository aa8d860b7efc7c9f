import type { HeaderRule } from '../build/headers.ts';

/** Vercel's file for a folder of static files. https://vercel.com/docs/project-configuration#headers */
export type VercelJson = {
  cleanUrls: boolean;
  trailingSlash: boolean;
  headers: { source: string; headers: { key: string; value: string }[] }[];
};

/**
 * `vercel.json`, to be put beside `index.html` in the folder that is deployed. A source is a
 * path-to-regexp pattern.
 */
export function vercelJson(rules: readonly HeaderRule[]): VercelJson {
  return {
    cleanUrls: false,
    trailingSlash: false,
    headers: rules.map(({ pattern, headers }) => ({
      source: pattern.replace(/\*$/, '(.*)'),
      headers: headers.map(([key, value]) => ({ key, value })),
    })),
  };
}
