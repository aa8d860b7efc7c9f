/** Above every page, after too many failures. */
export const pause = {
  title: 'Too many requests failed',
  text: 'This page sends Venice nothing for half a minute, so that Venice does not block you. Nothing is sent by itself afterwards.',
  left: '{seconds, plural, one {# second} other {# seconds}} left.',
} as const;
