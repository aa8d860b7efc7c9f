import { expect, test } from './fixtures.ts';
import { words } from './steps.ts';
import { heading } from './user.ts';

// A host that changes a file after the build, with the headers as shipped: nothing of it runs
// (SECURITY.md, "What each engine enforces").

// Its first visit: a browser keeps these files for good.
test.use({ opensPage: false });

const change = {
  script: '\nglobalThis.tampered = true;\n',
  style: '\nbody { outline: 7px solid }\n',
};

const files = [
  { name: 'the entry', path: /^\/assets\/index-.*\.js$/, kind: 'script' },
  { name: 'the early script', path: /^\/assets\/early-.*\.js$/, kind: 'script' },
  { name: 'a stylesheet that index.html names', path: /^\/assets\/main-.*\.css$/, kind: 'style' },
  {
    name: 'a script that another imports at once',
    path: /^\/assets\/rolldown-runtime-.*\.js$/,
    kind: 'script',
  },
  { name: 'a script that another imports later', path: /^\/assets\/KeysPage-.*\.js$/, kind: 'script' },
  { name: 'a stylesheet that a script adds later', path: /^\/assets\/KeysPage-.*\.css$/, kind: 'style' },
] as const;

for (const { name, path, kind } of files)
  test(`a host that changes ${name}: nothing of it runs`, async ({ user, host, zecca, faults }) => {
    let served = 0;
    host.change = async (answer, pathname) => {
      if (!path.test(pathname)) return answer;
      served += 1;
      return new Response((await answer.text()) + change[kind], answer);
    };
    await user.driver.goto(zecca.pageUrl);
    await user.sees(heading(words.mint.title));
    await user.driver.evaluate(() => {
      window.location.hash = '#/keys';
    });
    await expect.poll(() => served).toBeGreaterThan(0);
    await new Promise((resolve) => setTimeout(resolve, 1_500));
    expect(
      await user.driver.evaluate(() => ({
        script: Reflect.get(globalThis, 'tampered') ?? false,
        style: getComputedStyle(document.body).outlineWidth === '7px',
      })),
    ).toEqual({ script: false, style: false });
    // Chromium and Firefox log what they refused; no WebDriver tells whether WebKit does.
    faults.length = 0;
  });
