import type { KeysFigures } from './keysBench.ts';
import type { LighthouseFigures } from './lighthouse.ts';
import type { LimitsFigures } from './limitsBench.ts';
import type { MintFigures } from './mintBench.ts';
import type { PageName } from './pages.ts';
import type { UsageFigures } from './usageBench.ts';
import type { BytesFigures } from './weighPages.ts';

/** What a run has measured; parts that were not asked for are absent. */
export type Figures = {
  bytes?: BytesFigures;
  lighthouse?: Record<PageName, LighthouseFigures>;
  mint?: MintFigures;
  keys?: KeysFigures;
  limits?: LimitsFigures;
  usage?: UsageFigures;
};

/** One figure, beside what it is measured against, and what we want of it. */
type Row = { figure: string; zecca: string; beside: string; wanted: string };

/** The figures as a table in Markdown. Times are medians, in ms. */
export function tableOf(figures: Figures): string {
  const rows = [
    ...(figures.bytes ? bytesRows(figures.bytes) : []),
    ...(figures.lighthouse ? lighthouseRows(figures.lighthouse) : []),
    ...(figures.mint ? mintRows(figures.mint) : []),
    ...(figures.keys ? keysRows(figures.keys) : []),
    ...(figures.limits ? limitsRows(figures.limits) : []),
    ...(figures.usage ? usageRows(figures.usage) : []),
  ];
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [
    line(['figure', 'Zecca', 'beside it', 'wanted']),
    line(['---', '---', '---', '---']),
    ...rows.map(({ figure, zecca, beside, wanted }) => line([figure, zecca, beside, wanted])),
  ].join('\n');
}

function bytesRows({ named, loaded, ratios, stakingAddsToMint }: BytesFigures): Row[] {
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
      figure: 'scripts until a minted key',
      zecca: kB(loaded.zecca),
      beside: `starter before its first click ${kB(loaded.starter)}: ${ratios.untilKeyToStarterBeforeClick} ×`,
      wanted: '≤ 1 ×',
    },
    { figure: 'scripts of the first stake', zecca: kB(stakingAddsToMint), beside: '', wanted: '' },
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

function mintRows({ pressToPrompt, signatureToKey, longTasks, heap }: MintFigures): Row[] {
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
    {
      figure: 'heap after 50 mints',
      zecca: `${(heap.after50 / 1e6).toFixed(2)} MB`,
      beside: `after 5: ${(heap.after5 / 1e6).toFixed(2)} MB: ${heap.ratio} ×`,
      wanted: '≤ 1.05 ×',
    },
  ];
}

function keysRows({ keys, page, plainTable, ratio }: KeysFigures): Row[] {
  const row = (figure: string, of: 'firstDraw' | 'keystroke' | 'sort', wanted: string): Row => ({
    figure: `${keys} keys, ${figure}`,
    zecca: String(page[of].median),
    beside: `plain table ${plainTable[of].median}: ${ratio[of]} ×`,
    wanted,
  });
  return [
    row('first draw', 'firstDraw', '≤ 100'),
    row('keystroke', 'keystroke', '≤ 16'),
    row('sort', 'sort', ''),
  ];
}

function limitsRows({ models, firstDraw, keystroke, sort }: LimitsFigures): Row[] {
  const row = (figure: string, { median, p95 }: LimitsFigures['sort'], wanted: string): Row => ({
    figure: `${models} models, ${figure}`,
    zecca: `${median}, p95 ${p95}`,
    beside: '',
    wanted,
  });
  return [row('first draw', firstDraw, '≤ 100'), row('keystroke', keystroke, '≤ 16'), row('sort', sort, '')];
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
