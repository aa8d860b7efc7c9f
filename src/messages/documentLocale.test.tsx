import { beforeEach, describe, expect, it } from 'vitest';
import { announceLocale, awaitedLocale, awaitLocale } from './documentLocale.ts';

const { documentElement: html } = document;
const said = () => ({ lang: html.lang, dir: html.dir, awaited: awaitedLocale() });

beforeEach(() => announceLocale('en'));

describe('awaitLocale', () => {
  it('behavior: turns the document to the side of the language to come, which it does not speak yet', () => {
    awaitLocale('ar');
    expect(said()).toEqual({ lang: 'en', dir: 'rtl', awaited: 'ar' });
  });

  it('behavior: English is there already', () => {
    awaitLocale('en');
    expect(said()).toEqual({ lang: 'en', dir: 'ltr', awaited: 'en' });
    expect(html).not.toHaveAttribute('data-awaited');
  });
});

describe('announceLocale', () => {
  it('behavior: names the language and ends the waiting', () => {
    awaitLocale('ar');
    announceLocale('ar');
    expect(said()).toEqual({ lang: 'ar', dir: 'rtl', awaited: 'en' });
    announceLocale('it');
    expect(said()).toEqual({ lang: 'it', dir: 'ltr', awaited: 'en' });
  });
});

describe('awaitedLocale', () => {
  it('error: a word that is no language of the page', () => {
    html.dataset.awaited = 'constructor';
    expect(awaitedLocale()).toBe('en');
  });
});
