import type { BaseLocationHook } from 'wouter';
import { useHashLocation } from 'wouter/use-hash-location';

/** The page's address for the routes: what stands behind a question mark is for the page itself. */
export const useHashPath: BaseLocationHook = Object.assign(
  (options?: { ssrPath?: string }): ReturnType<typeof useHashLocation> => {
    const [location, navigate] = useHashLocation(options);
    return [location.split('?')[0] ?? '/', navigate];
  },
  { hrefs: (href: string) => `#${href}` },
);
