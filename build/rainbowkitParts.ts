import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';

/**
 * What a build changes in RainbowKit. 17 languages and 32 chain icons nobody here can reach are
 * left out: each would be a line of the import map. Italian, which it lacks, is added. Its
 * localStorage becomes a memory: the page promises to keep nothing, and RainbowKit would write its
 * version, the wallets chosen last and the transactions sent. Icons and windows without a name are
 * mended.
 */
export function rainbowkitParts(): Plugin {
  const empty = '\0zecca:rainbowkit-part';
  return {
    name: 'zecca:rainbowkit-parts',
    apply: 'build',
    enforce: 'pre',
    resolveId: {
      filter: { id: /^\.\/[\w-]+\.js$/ },
      handler(id, importer) {
        if (!importer || !rainbowkitFile.test(importer)) return undefined;
        const file = join(dirname(importer), id);
        return existsSync(file) && isUnreachable(readFileSync(file, 'utf8')) ? empty : undefined;
      },
    },
    load: { filter: { id: new RegExp(empty) }, handler: () => "export default '';" },
    transform: {
      filter: { id: [rainbowkitFile, rainbowkitStyles] },
      handler: (code, id) => ({
        code: rainbowkitStyles.test(id)
          ? withLogicalSides(code)
          : withItalian(withoutStorage(withNames(code))),
        map: null,
      }),
    },
  };
}

const rainbowkitFile = /@rainbow-me\/rainbowkit\/dist\/[^/]+\.js$/;

const rainbowkitStyles = /@rainbow-me\/rainbowkit\/dist\/index\.css$/;

/** The comment a file of one part begins with; the main file holds such comments further down. */
const onlyPart =
  /^"use client";\s+\/\/ src\/(?:components\/RainbowKitProvider\/)?(locales|chainIcons)\/(\w+)\./;

/** Whether this file of RainbowKit is another language or another chain's icon, as its own comment says. */
export function isUnreachable(code: string): boolean {
  const [, folder, name] = onlyPart.exec(code) ?? [];
  if (folder === 'locales') return name !== 'en_US' && name !== 'ar_AR';
  return folder === 'chainIcons' && name !== 'base';
}

/** The code with localStorage replaced by a memory that ends with the page. */
export function withoutStorage(code: string): string {
  if (!code.includes('window.localStorage')) return code;
  return `${memory}\n${code.replaceAll('window.localStorage', 'zeccaMemory')}`;
}

/**
 * The code with what screen readers need: icons without a name are hidden (the text beside each
 * says what it shows), a window has a name in the steps where the title it points to is not drawn,
 * and its buttons are named in the language of the page.
 */
export function withNames(code: string): string {
  if (!code.includes('"aria-labelledby": titleId,')) return code;
  const words = 'zeccaLanguage.get().messages.wallet.window';
  return `import { pageLanguage as zeccaLanguage } from ${JSON.stringify(language)};
${code
  .replace('role: "img",', '...(alt ? { role: "img" } : { "aria-hidden": true }),')
  .replace('"aria-labelledby": titleId,', `"aria-labelledby": titleId, "aria-label": ${words}.name,`)
  .replace('"aria-label": ariaLabel = "Close"', `"aria-label": ariaLabel = ${words}.close`)
  .replace('"aria-label": ariaLabel = "Info"', `"aria-label": ariaLabel = ${words}.about`)}`;
}

const language = fileURLToPath(new URL('../src/messages/language.ts', import.meta.url));

/**
 * The styles with start and end for left and right, so that the windows can be read from right to
 * left. Keyframes and radii have no side here.
 */
export function withLogicalSides(css: string): string {
  return css
    .replace(/\b(margin|padding)-(left|right)\s*:/g, (_, name, side) => `${name}-inline-${logical(side)}:`)
    .replace(/(?<![\w-])(left|right)\s*:/g, (_, side) => `inset-inline-${logical(side)}:`)
    .replace(/\btext-align\s*:\s*(left|right)/g, (_, side) => `text-align: ${logical(side)}`);
}

function logical(side: string): 'start' | 'end' {
  return side === 'left' ? 'start' : 'end';
}

/**
 * The code with Italian among its languages, from a file of ours. What that file lacks, RainbowKit
 * says in English.
 */
export function withItalian(code: string): string {
  return code.replace(
    'case "en":\n    case "en-US":',
    (english) => `case "it":
      return JSON.stringify((await import(${JSON.stringify(italian)})).rainbowkit);
    ${english}`,
  );
}

const italian = fileURLToPath(new URL('../src/messages/it/rainbowkit.ts', import.meta.url));

const memory = `const zeccaMemory = (() => {
  const items = new Map();
  return {
    getItem: (key) => items.get(key) ?? null,
    setItem: (key, value) => void items.set(key, value),
    removeItem: (key) => void items.delete(key),
  };
})();`;
