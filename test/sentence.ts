import type { MatcherFunction } from '@testing-library/react';

/** Matches what says `text`, though amounts and addresses in it stand in elements of their own. */
export function sentence(text: string | RegExp): MatcherFunction {
  const isSaid = (said: string | null) => (typeof text === 'string' ? said === text : text.test(said ?? ''));
  const says = ({ textContent }: Element) => isSaid(textContent);
  return (own, element) =>
    isSaid(own) || (element !== null && says(element) && ![...element.children].some(says));
}
