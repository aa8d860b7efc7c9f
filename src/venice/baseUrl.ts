/**
 * The API's address as a program elsewhere needs it: absolute, without a slash at its end.
 * @param configured as in config.ts: absolute, or a path of the page's own origin
 */
export function absoluteBaseUrl(configured: string, page: string): string {
  return new URL(configured, page).href.replace(/\/+$/, '');
}
