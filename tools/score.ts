import { existsSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { ALL_TESTS } from '@mdn/mdn-http-observatory/src/constants.js';
import { getScoreModifier } from '@mdn/mdn-http-observatory/src/grader/grader.js';
import { retrieve } from '@mdn/mdn-http-observatory/src/retriever/retriever.js';
import { CspEvaluator } from 'csp_evaluator/dist/evaluator.js';
import { CspParser } from 'csp_evaluator/dist/parser.js';

/**
 * What two public judges say of a running site: `tsx tools/score.ts <host> <http port> <https port>`. Prints JSON. MDN's
 * Observatory fetches the page itself, over TLS; Google's csp_evaluator reads the policy that it found.
 */
const [host = '', httpPort = '', httpsPort = ''] = process.argv.slice(2);

// The Observatory fetches the list of preloaded hosts when it is installed. No scripts run here, and this host is on no list.
const preloaded = fileURLToPath(
  new URL('../conf/hsts-preload.json', import.meta.resolve('@mdn/mdn-http-observatory')),
);
if (!existsSync(preloaded)) writeFileSync(preloaded, '{}');

const site = await retrieve(host, { httpPort: Number(httpPort), httpsPort: Number(httpsPort) });
const results = ALL_TESTS.map((judge) => judge(site)).map((output) => ({
  name: output.constructor.name,
  result: output.result,
  pass: output.pass,
  points: output.result ? getScoreModifier(output.result) : 0,
}));
// As the Observatory's own scan: what is given beyond 100 counts from 90 on.
const lost = results.reduce((sum, { points }) => sum + Math.min(points, 0), 0);
const score = 100 + (lost >= -10 ? results.reduce((sum, { points }) => sum + points, 0) : lost);

const policy = String(site.responses.auto?.headers['content-security-policy'] ?? '');
const findings = new CspEvaluator(new CspParser(policy).csp)
  .evaluate()
  .map(({ severity, directive, value, description }) => ({ severity, directive, value, description }));

console.log(JSON.stringify({ score, results, findings }));
