/** Above every page, after too many failures. */
export const pause = {
  title: 'Too many requests failed',
  text: 'This page sends Venice nothing for half a minute, so that Venice does not block you. It does not retry on its own.',
  left: '{seconds, plural, one {# second} other {# seconds}} left.',
} as const;
