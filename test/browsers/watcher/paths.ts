/** Where the watcher is served. */
export const watcherPath = '/sandbox/watcher.js';

/** Where the page sends what it heard. */
export const faultPath = '/sandbox/fault';
