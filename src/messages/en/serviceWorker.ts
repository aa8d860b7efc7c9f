export const serviceWorker = {
  title: 'Removed a service worker that was not ours',
  text: 'Zecca has no service worker, but this address had one. It may have read or changed what this page sent and received. Reload the page, then revoke the keys that you used here.',
  reload: 'Reload the page',
} as const;
