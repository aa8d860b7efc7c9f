import type { Felt, FeltFigures } from './feltBench.ts';
import type { LighthouseFigures } from './lighthouse.ts';
import type { HeapGrowth, MintFigures } from './mintBench.ts';
import type { PageName } from './pages.ts';
import type { TableFigures } from './tableBench.ts';
import type { UsageFigures } from './usageBench.ts';
import type { BytesFigures } from './weighPages.ts';

/** What a run has measured; parts that were not asked for are absent. */
export type Figures = {
  bytes?: BytesFigures;
  felt?: FeltFigures;
  lighthouse?: Record<PageName, LighthouseFigures>;
  mint?: MintFigures;
  keys?: TableFigures;
  limits?: TableFigures;
  usage?: UsageFigures;
};

/** One figure, beside what it is measured against, and what we want of it. */
type Row = { figure: string; zecca: string; beside: string; wanted: string };

/** The figures as a table in Markdown. Times are medians, in ms. */
export function tableOf(figures: Figures): string {
  const rows = [
    ...(figures.bytes ? bytesRows(figures.bytes) : []),
    ...(figures.felt ? feltRows(figures.felt) : []),
    ...(figures.lighthouse ? lighthouseRows(figures.lighthouse) : []),
    ...(figures.mint ? mintRows(figures.mint) : []),
    ...(figures.keys ? tableRows('keys', figures.keys) : []),
    ...(figures.limits ? tableRows('models', figures.limits) : []),
    ...(figures.usage ? usageRows(figures.usage) : []),
  ];
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [
    line(['figure', 'Zecca', 'beside it', 'wanted']),
    line(['---', '---', '---', '---']),
    ...rows.map(({ figure, zecca, beside, wanted }) => line([figure, zecca, beside, wanted])),
  ].join('\n');
}

function bytesRows({ named, awake, loaded, ratios, stakingAddsToMint }: BytesFigures): Row[] {
  const kB = ({ gzip, brotli }: { gzip: number; brotli: number }) =>
    `${(gzip / 1000).toFixed(1)} kB gzip, ${(brotli / 1000).toFixed(1)} brotli`;
  return [
    {
      figure: 'scripts that index.html names',
      zecca: kB(named.zecca),
      beside: `bare React ${kB(named.bare)}: ${ratios.namedToBare} ×`,
      wanted: '≤ 1.35 ×',
    },
    {
      figure: '',
      zecca: '',
      beside: `starter ${kB(named.starter)}: ${ratios.namedToStarter} ×`,
      wanted: '≤ 0.33 ×',
    },
    {
      figure: 'scripts until the landing view is awake',
      zecca: kB(awake),
      beside: `starter before its first click: ${ratios.awakeToStarterBeforeClick} ×`,
      wanted: '',
    },
    {
      figure: 'scripts until a minted key',
      zecca: kB(loaded.zecca),
      beside: `starter before its first click ${kB(loaded.starter)}: ${ratios.untilKeyToStarterBeforeClick} ×`,
      wanted: '≤ 1 ×',
    },
    { figure: 'scripts of the first stake', zecca: kB(stakingAddsToMint), beside: '', wanted: '' },
  ];
}

const feltWords: Record<keyof Felt, { what: string; wanted: string }> = {
  buttonSeen: { what: '“Connect wallet” is seen', wanted: '' },
  windowAfterPressAtOnce: { what: 'wallet window after a press at once', wanted: '≤ 0.5 ×' },
  windowAfterPressAt3s: { what: 'wallet window after a press at 3 s', wanted: '' },
  signaturePrompt: { what: 'signature prompt', wanted: '≤ 0.6 ×' },
  keyOnScreen: { what: 'key on screen', wanted: '≤ 0.6 ×' },
  longestPress: { what: 'longest press', wanted: '' },
};

function feltRows({ phone, desk, isTextKept }: FeltFigures): Row[] {
  const rowsOf = (machine: string, { zecca, starter }: FeltFigures['phone']) =>
    (Object.keys(feltWords) as (keyof Felt)[]).map((moment) => ({
      figure: `${machine}: ${feltWords[moment].what}`,
      zecca: `${zecca[moment].median}, p95 ${zecca[moment].p95}`,
      beside: `starter ${starter[moment].median}: ${(zecca[moment].median / starter[moment].median).toFixed(2)} ×`,
      wanted: machine === 'slow phone' ? feltWords[moment].wanted : '',
    }));
  return [
    ...rowsOf('slow phone', phone),
    ...rowsOf('desk', desk),
    {
      figure: 'slow phone: text typed early',
      zecca: isTextKept ? 'kept' : 'lost',
      beside: '',
      wanted: 'kept',
    },
  ];
}

function lighthouseRows({ zecca, starter, bare }: NonNullable<Figures['lighthouse']>): Row[] {
  const besides = (of: keyof LighthouseFigures) => `bare React ${bare[of]}, starter ${starter[of]}`;
  const scores = ['performance', 'accessibility', 'bestPractices', 'seo'] as const;
  return [
    ...scores.map((of) => ({
      figure: `Lighthouse mobile, ${of === 'bestPractices' ? 'best practices' : of}`,
      zecca: String(zecca[of]),
      beside: besides(of),
      wanted: of === 'performance' ? '≥ 99' : '100',
    })),
    { figure: 'FCP', zecca: String(zecca.fcp), beside: besides('fcp'), wanted: '' },
    {
      figure: 'LCP',
      zecca: String(zecca.lcp),
      beside: `${besides('lcp')}: ${(zecca.lcp / bare.lcp).toFixed(2)} × bare`,
      wanted: '≤ 1.1 × bare',
    },
    { figure: 'TBT', zecca: String(zecca.tbt), beside: besides('tbt'), wanted: '≤ bare + 50' },
    { figure: 'CLS', zecca: String(zecca.cls), beside: besides('cls'), wanted: '0' },
  ];
}

const MB = (bytes: number) => `${(bytes / 1e6).toFixed(2)} MB`;

function heapRow(figure: string, { after5, after50, ratio }: HeapGrowth, wanted: string): Row {
  return { figure, zecca: MB(after50), beside: `after 5: ${MB(after5)}: ${ratio} ×`, wanted };
}

function mintRows({ pressToPrompt, signatureToKey, longTasks, heap, compiledHeap }: MintFigures): Row[] {
  const longest = longTasks.length === 0 ? 'none' : `${longTasks.length}, up to ${Math.max(...longTasks)}`;
  return [
    { figure: 'click to wallet prompt', zecca: String(pressToPrompt.median), beside: '', wanted: '≤ 50' },
    {
      figure: 'signature to key, less the network',
      zecca: String(signatureToKey.median),
      beside: '',
      wanted: '≤ 50',
    },
    { figure: 'tasks over 50 ms in 20 mints', zecca: longest, beside: '', wanted: 'none' },
    heapRow('heap after 50 mints, V8’s compilers off', heap, '≤ 1.05 ×'),
    heapRow('the same with them on', compiledHeap, ''),
  ];
}

function tableRows(of: string, { rows, page, plainTable, ratio }: TableFigures): Row[] {
  const row = (figure: string, press: keyof typeof ratio, wanted: string): Row => ({
    figure: `${rows} ${of}, ${figure}`,
    zecca: `${page[press].median}, p95 ${page[press].p95}`,
    beside: `plain table ${plainTable[press].median}: ${ratio[press]} ×`,
    wanted,
  });
  return [
    row('first draw', 'firstDraw', '≤ 100'),
    row('keystroke', 'keystroke', '≤ 16'),
    row('sort', 'sort', ''),
  ];
}

function usageRows({ days, models, draw: { median, p95 } }: UsageFigures): Row[] {
  return [
    {
      figure: `charts of ${days} days × ${models} models`,
      zecca: `${median}, p95 ${p95}`,
      beside: '',
      wanted: '',
    },
  ];
}
