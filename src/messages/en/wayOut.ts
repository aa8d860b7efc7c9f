/** What is left of the page where it must not run: in a frame, or at an address that it shares with other pages. */
export const wayOut = {
  framed: {
    why: 'Zecca does not run inside another page, which could cover what you press.',
    open: 'Open Zecca in a new tab',
  },
  shared: {
    why: 'All pages of this gateway share one origin, so another page could read your key. Zecca does not run at this address.',
    open: 'Open Zecca on its own origin',
  },
} as const;
