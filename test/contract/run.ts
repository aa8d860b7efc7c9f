import { type Comparison, compare } from './compare.ts';
import { driftTable } from './drift.ts';
import { readDocument } from './readDocument.ts';

// What https://docs.venice.ai publishes, from the repository that it is built of.
const published = 'https://raw.githubusercontent.com/veniceai/api-docs/main/swagger.yaml';

/**
 * `npm run tool -- contract <file or url>`: exit 1 where something that the project relies on is
 * gone, 0 where all is well or something is new.
 */
try {
  const source = process.argv[2] ?? published;
  const { lines, isLost } = report(await compare(await readDocument(source)));
  console.log([`Against ${source}`, ...lines].join('\n'));
  process.exitCode = isLost ? 1 : 0;
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 2;
}

function report({ drifts, figures }: Comparison) {
  const { operations, calls, answered, read, left, taken, sent } = figures;
  const losses = drifts.filter(({ isLoss }) => isLoss).length;
  return {
    isLost: losses > 0,
    lines: [
      `${operations} operations, ${calls} forms of request, each also on the sandbox`,
      `answers: ${answered} fields in the document, ${read} read, ${left} left on purpose`,
      `requests: ${taken} fields in the document, ${sent} that the client may send`,
      ...driftTable(drifts),
      drifts.length === 0 ? 'No drift.' : `${losses} lost, ${drifts.length - losses} new.`,
    ],
  };
}
