type Registrations = Pick<ServiceWorkerContainer, 'getRegistrations'>;

/**
 * Removes every service worker that stands between this page and the network. Zecca has none: one
 * that is found was left by whoever had this address before, or put there to stay after its way in
 * was closed, and would see each request. The policy lets no new one in.
 *
 * @param container missing where the browser offers none, as in a page without TLS
 * @param pageUrl absolute; workers of the same host for other paths are not this page's to remove
 * @returns whether there was one
 */
export async function removeServiceWorkers(
  container: Registrations | undefined,
  pageUrl: string,
): Promise<boolean> {
  // Private windows of some browsers refuse to tell; they keep no worker either.
  const all = (await container?.getRegistrations().catch(() => [])) ?? [];
  const between = all.filter(({ scope }) => pageUrl.startsWith(scope));
  await Promise.allSettled(between.map((registration) => registration.unregister()));
  return between.length > 0;
}
