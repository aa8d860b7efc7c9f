import type { CallReport } from './callProbe.ts';
import type { ProbeReport } from './probe.ts';

/** The report as Markdown, to be pasted into an issue. It holds no secret and no address. */
export function writeReport({ baseUrl, origin, at, mintForm, topUpTerms, calls, mint }: ProbeReport): string {
  const [minting, paying] = [/web3_key/, /x402/].map((path) => calls.filter(({ call }) => path.test(call)));
  const [quote, ...signed] = paying ?? [];
  const managing = calls.filter((call) => !minting?.includes(call) && !paying?.includes(call));
  const steps = mint?.steps.map(({ name, result }) => `| ${name} | ${result} |`) ?? [];
  const left = mint?.leftUntil
    ? [`**The key “Zecca probe” may still work: revoke it by hand, or it ends at ${mint.leftUntil}.**`, '']
    : [];
  return [
    `## What ${baseUrl} answers`,
    '',
    `Asked on ${new Date(at).toISOString()}, as a page on ${origin} would.`,
    '',
    `- Mint form: ${mintForm}`,
    `- Minting from such a page: ${sayOpen(minting ?? [])}`,
    `- Managing keys from such a page: ${sayOpen(managing)}`,
    `- Terms of a top-up (402) readable from such a page: ${sayOpen(quote ? [quote] : [])}`,
    `- Those terms: ${topUpTerms}`,
    `- Calls that a wallet signs from such a page: ${sayOpen(signed)}`,
    `- Headers: ${sayHeaders(calls)}`,
    '',
    '| call | preflight | answer | status | readable headers | hidden headers |',
    '| --- | --- | --- | --- | --- | --- |',
    ...calls.map(writeRow),
    '',
    ...(mint ? ['| step of a real mint | result |', '| --- | --- |', ...steps, '', ...left] : []),
  ].join('\n');
}

function writeRow({ call, preflight, answer, status, readable, hidden }: CallReport): string {
  const cells = [call, preflight, answer, status ?? '', readable.join(' '), hidden.join(' ')];
  return `| ${cells.join(' | ')} |`;
}

function sayOpen(calls: readonly CallReport[]): string {
  if (calls.every(({ answer }) => answer === 'no answer')) return 'unknown, no answer came';
  const closed = calls.filter(
    ({ preflight, answer }) => answer !== 'open' || (preflight !== 'open' && preflight !== 'not asked'),
  );
  if (closed.length === 0) return 'yes';
  if (closed.length === calls.length) return 'no';
  return `in part: not ${closed.map(({ call }) => call).join(', ')}`;
}

function sayHeaders(calls: readonly CallReport[]): string {
  const readable = new Set(calls.flatMap((call) => call.readable));
  const hidden = new Set(calls.flatMap((call) => call.hidden));
  if (readable.size + hidden.size === 0) return 'none that the page would use was sent';
  return `${readable.size} of ${new Set([...readable, ...hidden]).size} kinds can be read`;
}
