import { render, screen } from '@testing-library/react';
import { useFormatter, useTranslations } from 'use-intl';
import { describe, expect, it } from 'vitest';
import { ar } from '../messages/ar.ts';
import { en } from '../messages/en.ts';
import { english, type Language } from '../messages/language.ts';
import { LanguageContext } from '../messages/useLanguage.ts';
import { Speaking } from './Speaking.tsx';
import { WhereTranslated } from './WhereTranslated.tsx';

/** Arabic without the words of usage. */
const arabic: Language = {
  locale: 'ar',
  messages: { ...en, ...ar } as typeof en,
  isTranslated: (namespace) => namespace === 'app',
};

function Part() {
  const t = useTranslations('app');
  const format = useFormatter();
  return (
    <p data-testid="part">
      {t('key')} {format.dateTime(new Date(0), { month: 'long', timeZone: 'UTC' })}
    </p>
  );
}

const draw = (language: Language, namespace: 'app' | 'usage') =>
  render(
    <LanguageContext value={language}>
      <Speaking language={language}>
        <WhereTranslated namespace={namespace}>
          <Part />
        </WhereTranslated>
      </Speaking>
    </LanguageContext>,
  );

describe('WhereTranslated', () => {
  it('behavior: what is translated speaks the language of the page, with its months', () => {
    draw(arabic, 'app');
    const part = screen.getByTestId('part');
    expect(part).toHaveTextContent(`${ar.app.key} يناير`);
    expect(part.parentElement).toHaveAttribute('lang', 'ar');
    expect(part.parentElement).toHaveAttribute('dir', 'rtl');
    expect(screen.queryByText(ar.preferences.inEnglish)).toBeNull();
  });

  it('behavior: what is not is English in words, months and direction, and the page says so in its own language', () => {
    draw(arabic, 'usage');
    const part = screen.getByTestId('part');
    expect(part).toHaveTextContent(`${en.app.key} January`);
    expect(part.parentElement).toHaveAttribute('lang', 'en');
    expect(part.parentElement).toHaveAttribute('dir', 'ltr');
    expect(screen.getByText(ar.preferences.inEnglish)).toBeVisible();
  });

  it('behavior: an English page says nothing of it', () => {
    draw(english, 'usage');
    expect(screen.getByTestId('part')).toHaveTextContent(en.app.key);
    expect(screen.queryByText(en.preferences.inEnglish)).toBeNull();
  });
});
