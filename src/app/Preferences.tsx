import { type ReactNode, useEffect, useId, useState } from 'react';
import { useLocale, useTranslations } from 'use-intl';
import { pageLanguage } from '../messages/language.ts';
import { type Locale, localeNames, localeOf, locales } from '../messages/locales.ts';
import { keptLocale, keptTheme, type Theme, themes } from '../ui/preferences.ts';
import { applyTheme } from '../ui/theme.ts';
import { useCommands } from '../ui/useCommands.ts';
import styles from './Preferences.module.css';

/**
 * How the page is read: its language and its theme, chosen here or by the palette. Both hold at
 * once, and the next time.
 */
export function Preferences() {
  return (
    <div className={styles.settings}>
      <LanguageSelect />
      <ThemeSelect />
    </div>
  );
}

function LanguageSelect() {
  const t = useTranslations('preferences');
  const p = useTranslations('palette');
  const locale = localeOf(useLocale());
  const [hasFailed, setHasFailed] = useState(false);

  const choose = (next: Locale) => {
    setHasFailed(false);
    pageLanguage.choose(next).then(
      () => keptLocale.keep(next),
      () => setHasFailed(true),
    );
  };
  useCommands(() =>
    localeNames
      .filter((name) => name !== locale)
      .map((name) => ({
        id: `language ${name}`,
        group: 'settings',
        title: p('language', { name: locales[name].name }),
        run: () => choose(name),
      })),
  );

  return (
    <>
      <Select label={t('language')} value={locale} onChange={choose} options={localeNames}>
        {(name) => (
          <option key={name} value={name} lang={name} dir={locales[name].direction}>
            {locales[name].name}
          </option>
        )}
      </Select>
      {hasFailed && (
        <p role="alert" className={styles.failed}>
          {t('failed')}
        </p>
      )}
    </>
  );
}

const themeChoices = ['system', ...themes] as const;

function ThemeSelect() {
  const t = useTranslations('preferences');
  const p = useTranslations('palette');
  const [theme, setTheme] = useState<Theme>();

  // Not before the first drawing, which must be the one that was made at build. The page wears it
  // already (early.ts).
  useEffect(() => setTheme(keptTheme.read()), []);

  const choose = (choice: (typeof themeChoices)[number]) => {
    const next = choice === 'system' ? undefined : choice;
    setTheme(next);
    applyTheme(next);
    keptTheme.keep(next);
  };
  useCommands(() =>
    themeChoices
      .filter((choice) => choice !== (theme ?? 'system'))
      .map((choice) => ({
        id: `theme ${choice}`,
        group: 'settings',
        title: p('theme', { name: t(`themes.${choice}`) }),
        run: () => choose(choice),
      })),
  );

  return (
    <Select label={t('theme')} value={theme ?? 'system'} onChange={choose} options={themeChoices}>
      {(choice) => (
        <option key={choice} value={choice}>
          {t(`themes.${choice}`)}
        </option>
      )}
    </Select>
  );
}

type SelectProps<T extends string> = {
  label: string;
  value: T;
  options: readonly T[];
  onChange(value: T): void;
  children(option: T): ReactNode;
};

/** The system's own list: small, and everyone knows it on their device. */
function Select<T extends string>({ label, value, options, onChange, children }: SelectProps<T>) {
  const id = useId();
  return (
    <div className={styles.setting}>
      <label htmlFor={id} className={styles.label}>
        {label}
      </label>
      <select
        id={id}
        className={styles.select}
        value={value}
        onChange={({ target }) => {
          const chosen = options.find((option) => option === target.value);
          // A choice made while the page woke may be told twice, and the second time the select is
          // back at what it was.
          if (chosen !== undefined && chosen !== value) onChange(chosen);
        }}
      >
        {options.map(children)}
      </select>
    </div>
  );
}
