import type { Page } from '@playwright/test';
import { fetchRouted } from './fetchRouted.ts';

// What a Venice, a chain or a wallet in foreign hands may say, and what the page may not let it do.

/** Short enough not to be cut before the part that bites. What runs sets `window.hacked`. */
export const texts = {
  html: '<img src=x onerror=hacked=1><script>hacked=1</script>',
  breakout: `"'></p><a href="javascript:hacked=1">Revoke</a>`,
  script: 'javascript:hacked=1//',
  hidden: '\u202eNIMDA\u2066\u200b\u200f\ufeff\u0000\u{e0041}\u3164\u2800\ue000 {x} <b>',
  long: 'W'.repeat(1_000_000),
};

/** Texts that take turns, or the one that a field of a name always says. */
export type Poison = { turns: readonly string[]; fields?: Record<string, string> };

/** Without these a step ends before it has shown anything. */
const essential = new Set(['apiKey', 'token', 'id', 'apiKeyType']);

/** Puts a hostile text in the place of every string of an answer, whatever the string is for. */
function poisonStrings(value: unknown, poison: Poison): unknown {
  let turn = 0;
  const say = () => poison.turns[turn++ % poison.turns.length];
  const walk = (item: unknown): unknown => {
    if (typeof item === 'string') return say();
    if (Array.isArray(item)) return item.map(walk);
    if (typeof item !== 'object' || item === null) return item;
    return Object.fromEntries(
      Object.entries(item).map(([name, each]) => [
        name,
        essential.has(name) ? each : (poison.fields?.[name] ?? walk(each)),
      ]),
    );
  };
  return walk(value);
}

/**
 * Fields that no schema names, in each object: those that a careless merge would follow, and a nest
 * that a careless walk would fall into.
 */
function addTraps(json: string): string {
  const nest = `${'['.repeat(10_000)}${']'.repeat(10_000)}`;
  const traps = '"__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}},';
  return json.replace(/\{(?=")/g, `{${traps}`).replace('{', `{"nest":${nest},`);
}

/** From now on every answer of the API is poisoned. */
export function poisonApi(page: Page, poison: Poison): Promise<unknown> {
  return page.route('**/api/v1/**', async (route) => {
    const response = await fetchRouted(route);
    const json = poisonStrings(await response.json(), poison);
    await route.fulfill({ response, body: addTraps(JSON.stringify(json)) });
  });
}

/** From now on the API refuses everything, in these words. */
export function refuseAll(page: Page, said: string): Promise<unknown> {
  const body = {
    error: said,
    details: { _errors: [said], [said]: { _errors: [said] } },
    issues: [{ message: said }],
  };
  return page.route('**/api/v1/**', (route) =>
    route.fulfill({ status: 400, contentType: 'application/json', body: addTraps(JSON.stringify(body)) }),
  );
}

/**
 * From now on whatever is read of the chain is this text. The sandbox's wallet signs over the same
 * line, and goes on to.
 */
export function poisonChain(page: Page, said: string): Promise<unknown> {
  const answer = ({ id }: { id: number }) => ({ jsonrpc: '2.0', id, result: said });
  return page.route('**/sandbox/rpc', (route) => {
    const asked = route.request().postDataJSON();
    if (asked.method === 'personal_sign') return route.fallback();
    return route.fulfill({ json: Array.isArray(asked) ? asked.map(answer) : answer(asked) });
  });
}

/**
 * Announces wallets (EIP-6963) whose every string is hostile; the last may be listed, and fails in
 * these words.
 */
export function announceHostile(page: Page, { html, script, hidden, long }: typeof texts): Promise<void> {
  return page.evaluate(
    (said) => {
      const icon = 'data:image/png;base64,';
      const fail = () => Promise.reject(Object.assign(new Error(said.html), { code: said.html, data: said }));
      const details: unknown[] = [];
      // Also to whoever asks later, as EIP-6963 has it. No named function: it would not survive the
      // way into the page.
      const [announce] = [
        () => {
          for (const detail of details)
            window.dispatchEvent(new CustomEvent('eip6963:announceProvider', { detail }));
        },
      ] as const;
      for (const [name, image] of [
        [said.html.repeat(9), icon],
        [said.hidden, icon],
        [said.long, icon],
        ['Script icon', said.script],
        [
          '<b>Bold</b> wallet',
          `data:image/svg+xml,<svg xmlns="http://www.w3.org/2000/svg" onload="hacked=1"/>`,
        ],
      ]) {
        const info = { uuid: crypto.randomUUID(), name, icon: image, rdns: 'com.example.hostile' };
        const provider = { request: fail, on() {}, removeListener() {} };
        const detail = Object.freeze({ info, provider });
        details.push(detail);
      }
      window.addEventListener('eip6963:requestProvider', announce);
      announce();
    },
    { html, script, hidden, long },
  );
}

/** What went wrong with the page as it stands; empty where nothing did. */
export function damage(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const wrong: string[] = [];
    const check = (isWrong: boolean, what: string) => {
      if (isWrong) wrong.push(what);
    };
    check('hacked' in window, 'a script ran');
    check('polluted' in {}, 'every object was changed');
    check(!document.querySelector('nav a'), 'the page is gone');
    check(document.body.innerText.includes('Could not load this part'), 'a part of the page is gone');
    check(document.documentElement.scrollWidth > innerWidth, 'the page is wider than the screen');
    check(
      /(?![\n\t])[\p{Cc}\p{Cf}\p{Co}\u3164\u2800]/u.test(document.body.innerText),
      'characters that cannot be seen',
    );
    for (const element of document.querySelectorAll('*')) {
      for (const { name, value } of element.attributes) {
        check(name.startsWith('on'), `${element.localName} ${name}`);
        check(/^\s*javascript:/i.test(value), `${element.localName} ${name}=${value}`);
      }
      if (!(element instanceof HTMLAnchorElement)) continue;
      const isOutside = element.origin !== location.origin || element.target === '_blank';
      check(
        isOutside && !['noopener', 'noreferrer'].every((word) => element.relList.contains(word)),
        `a link outside without noopener noreferrer: ${element.outerHTML}`,
      );
    }
    return wrong;
  });
}
