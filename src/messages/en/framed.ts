/** What is left of the page inside a frame of another page. */
export const framed = {
  why: 'Zecca does not work inside another page, where what you press could be covered up.',
  open: 'Open Zecca in a new tab',
} as const;
