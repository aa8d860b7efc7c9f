import { readFileSync } from 'node:fs';
import { beforeEach, describe, expect, it } from 'vitest';
import { applyTheme } from './theme.ts';

const { documentElement: html } = document;

// The page's own head, with nothing in it that would be fetched.
beforeEach(() => {
  const page = new DOMParser().parseFromString(readFileSync('index.html', 'utf8'), 'text/html');
  document.head.replaceChildren(...page.head.querySelectorAll('meta'));
});

const metas = (name: string) => [...document.querySelectorAll<HTMLMetaElement>(`meta[name="${name}"]`)];
const worn = () => ({
  theme: html.dataset.theme,
  canvas: metas('color-scheme').map(({ content }) => content),
  bars: metas('theme-color').map(({ media }) => media),
});

describe('applyTheme', () => {
  it('behavior: puts a theme in force for colours, canvas and the browser’s bar, and takes it back', () => {
    applyTheme('dark');
    expect(worn()).toEqual({ theme: 'dark', canvas: ['dark'], bars: ['not all', 'all'] });
    applyTheme('light');
    expect(worn()).toEqual({ theme: 'light', canvas: ['light'], bars: ['all', 'not all'] });
    applyTheme(undefined);
    expect(worn()).toEqual({
      theme: undefined,
      canvas: ['light dark'],
      bars: ['(prefers-color-scheme: light)', '(prefers-color-scheme: dark)'],
    });
  });
});
