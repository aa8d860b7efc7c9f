export const serviceWorker = {
  title: 'A foreign program stood between this page and the network, and was removed',
  text: 'This address had a service worker. Zecca has none. It may have read or changed what the page sent and received: load the page anew before you go on, and revoke the keys that you used here before.',
  reload: 'Load the page anew',
} as const;
