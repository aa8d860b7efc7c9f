import type { HtmlTagDescriptor, Plugin } from 'vite';

/** The size of `public/card.png`, which `npm run tool -- screenshots` draws. */
const size = { width: 1200, height: 630 };

/**
 * Names the card that others show for a link to the page. They read absolute addresses alone
 * (https://ogp.me), which a build that serves every host does not know: without `siteUrl` the card
 * has words and no picture.
 */
export function socialCard(siteUrl: string): Plugin {
  const tags = cardTags(siteUrl);
  return { name: 'zecca:social-card', transformIndexHtml: () => tags };
}

/**
 * @param siteUrl where the page will live, with or without a slash at its end; '' where that is not
 * known. Throws what is no https URL
 */
export function cardTags(siteUrl: string): HtmlTagDescriptor[] {
  if (siteUrl === '') return [];
  const url = URL.parse(siteUrl.endsWith('/') ? siteUrl : `${siteUrl}/`);
  if (url?.protocol !== 'https:' || url.search || url.hash || url.username)
    throw new Error(`ZECCA_SITE_URL must be an https URL without query, not ${JSON.stringify(siteUrl)}`);
  const card = new URL('card.png', url).href;
  return [
    tag('og:url', url.href),
    tag('og:image', card),
    tag('og:image:width', String(size.width)),
    tag('og:image:height', String(size.height)),
    tag('og:image:alt', 'A struck coin beside the words “Mint a Venice API key with your wallet”'),
    { tag: 'meta', attrs: { name: 'twitter:card', content: 'summary_large_image' }, injectTo: 'head' },
  ];
}

function tag(property: string, content: string): HtmlTagDescriptor {
  return { tag: 'meta', attrs: { property, content }, injectTo: 'head' };
}
