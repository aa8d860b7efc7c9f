import { describe, expect, it } from 'vitest';
import { fillPage } from './prerenderedPage.ts';

const page = `<!doctype html>
<html>
  <head>
    <link rel="stylesheet" crossorigin href="./assets/index.css">
  </head>
  <body>
    <div id="root"></div>
  </body>
</html>
`;

describe('fillPage', () => {
  it('behavior: puts the markup into the root as it is, dollar signs and all', () => {
    expect(fillPage(page, '<p>$& for $1</p>', [])).toContain('<div id="root"><p>$& for $1</p></div>');
  });

  it('behavior: links each stylesheet once, behind those that are there', () => {
    const filled = fillPage(page, '', ['assets/index.css', 'assets/mint.css']);
    expect([...filled.matchAll(/href="([^"]+)"/g)].map(([, href]) => href)).toEqual([
      './assets/index.css',
      './assets/mint.css',
    ]);
  });

  it('behavior: lets the script wait for what is to be seen first', () => {
    const script = '<script type="module" crossorigin src="./assets/index.js">';
    expect(fillPage(page.replace('  </head>', `${script}</script></head>`), '', [])).toContain(
      `${script.slice(0, -1)} fetchpriority="low"></script>`,
    );
  });

  it('behavior: takes out what the policy forbids in markup', () => {
    expect(fillPage(page, '<span style="clip:rect(0 0 0 0)"><i></i></span>', [])).toContain(
      '<div id="root"><span><i></i></span></div>',
    );
  });

  it('error: a page without an empty root', () => {
    expect(() => fillPage('<div id="app"></div>', '', [])).toThrow('<div id="root"></div>');
  });
});
