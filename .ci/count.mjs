// Repeats what failed, adds up what Vitest and Playwright say at their ends, and closes with one line:
// `N passed, N failed`.
import { readFileSync } from 'node:fs';

const [, , file] = process.argv;
const lines = readFileSync(file, 'utf8').split('\n');
const number = (line, pattern) => Number(pattern.exec(line)?.[1] ?? 0);

// Vitest: " FAIL  file > test"; Playwright: "  1) file › test". The first lines say what and where.
const blocks = lines.flatMap((line, at) =>
  /^\s+(?:FAIL\s|\d+\) )/.test(line) ? [lines.slice(at, at + 14).join('\n')] : [],
);
if (blocks.length > 0) console.log(['What failed:', ...blocks.slice(0, 4), ''].join('\n'));

let passed = 0;
let failed = 0;
let flaky = 0;
let isAgain = false;
for (const line of lines) {
  // Vitest: "      Tests  2 failed | 134 passed (136)"; Playwright: "  64 passed (2.1m)", "  1 failed", "  1 flaky".
  if (line.startsWith('Again: ')) isAgain = true;
  else if (/^\s*Tests\s/.test(line)) {
    // The same tests under other circumstances: what fails counts, what passes counted before.
    if (!isAgain) passed += number(line, /(\d+) passed/);
    failed += number(line, /(\d+) failed/);
    isAgain = false;
  } else {
    passed += number(line, /^\s*(\d+) passed \(/);
    failed += number(line, /^\s*(\d+) (?:failed|interrupted|did not run)$/);
    flaky += number(line, /^\s*(\d+) flaky$/);
  }
}
if (flaky > 0) console.log(`${flaky} passed at the second try only: see above`);
passed += flaky;
console.log(`${passed} passed, ${failed} failed`);
if (passed === 0 || failed > 0) process.exitCode = 1;
