import { describe, expect, it } from 'vitest';
import { cardTags } from './socialCard.ts';

const contents = (siteUrl: string) =>
  Object.fromEntries(cardTags(siteUrl).map(({ attrs }) => [attrs?.property ?? attrs?.name, attrs?.content]));

describe('cardTags', () => {
  it.each(['https://zecca.example', 'https://zecca.example/'])(
    'behavior: names the page and its card in full (%s)',
    (siteUrl) => {
      expect(contents(siteUrl)).toMatchObject({
        'og:url': 'https://zecca.example/',
        'og:image': 'https://zecca.example/card.png',
        'twitter:card': 'summary_large_image',
      });
    },
  );

  it('behavior: keeps the folder that the page lives in', () => {
    expect(contents('https://host.example/zecca')['og:image']).toBe('https://host.example/zecca/card.png');
  });

  it('behavior: names nothing where the address is not known', () => {
    expect(cardTags('')).toEqual([]);
  });

  it.each(['http://zecca.example', 'zecca.example', 'https://zecca.example/?a=1', 'https://a@zecca.example'])(
    'error: %s is refused',
    (siteUrl) => {
      expect(() => cardTags(siteUrl)).toThrow('ZECCA_SITE_URL');
    },
  );
});
