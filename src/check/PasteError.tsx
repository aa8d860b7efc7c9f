import { type FormEvent, useEffect, useId, useRef, useState } from 'react';
import { useTranslations } from 'use-intl';
import styles from '../failures/Diagnosis.module.css';
import { DiagnosisNotice } from '../failures/DiagnosisNotice.tsx';
import { diagnose } from '../failures/diagnose.ts';
import type { Known } from '../failures/diagnosis.ts';
import { type PastedError, readPastedError } from '../failures/readPastedError.ts';
import { strikeSecrets, struck } from '../failures/strikeSecrets.ts';
import { Button } from '../ui/Button.tsx';
import { Notice } from '../ui/Notice.tsx';
import { useCommands } from '../ui/useCommands.ts';
import type { NamedKey } from '../venice/apiKey.ts';

type PasteErrorProps = {
  /** What is known of the key that the error is likely about. */
  known?: Pick<Known, 'limits' | 'stored' | 'balance'> | undefined;
  subject?: NamedKey | undefined;
  onMended?: (() => void) | undefined;
};

type Found = { pasted: PastedError; at: number };

/**
 * A box for an error from anywhere. The field belongs to the browser alone, as that of a pasted key
 * does: keys are struck out as they are typed or pasted, and the text is gone as soon as it was
 * read.
 */
export function PasteError({ known, subject, onMended }: PasteErrorProps) {
  const t = useTranslations('doctor');
  const tPalette = useTranslations('palette');
  const field = useRef<HTMLTextAreaElement>(null);
  const [found, setFound] = useState<Found | 'empty'>();
  const [hadSecret, setHadSecret] = useState(false);
  const [fieldId, hintId, titleId] = [useId(), useId(), useId()];

  useEffect(() => {
    const wipe = () => {
      if (field.current) field.current.value = '';
    };
    window.addEventListener('pagehide', wipe);
    return () => window.removeEventListener('pagehide', wipe);
  }, []);

  useCommands(() => [
    {
      id: 'pasteError',
      group: 'actions',
      title: t('pasteTitle'),
      words: tPalette('words.pasteError'),
      run: (text) => {
        field.current?.focus();
        if (text === undefined || !field.current) return;
        field.current.value = text;
        setHadSecret(text.includes(struck));
        read();
      },
    },
  ]);

  const strike = () => {
    const { text, count } = strikeSecrets(field.current?.value ?? '');
    if (count === 0) return;
    if (field.current) field.current.value = text;
    setHadSecret(true);
  };

  const read = () => {
    const now = Date.now();
    const pasted = readPastedError(field.current?.value ?? '', now);
    if (field.current) field.current.value = '';
    setFound(pasted.kind === 'empty' ? 'empty' : { pasted, at: now });
    if (pasted.kind === 'empty') field.current?.focus();
  };

  const submit = (event: FormEvent) => {
    event.preventDefault();
    read();
  };

  const error = found && found !== 'empty' && found.pasted.kind === 'error' ? found.pasted.error : undefined;
  return (
    <section className={styles.half} aria-labelledby={titleId}>
      <h3 id={titleId} className={styles.subtitle}>
        {t('pasteTitle')}
      </h3>
      <form className={styles.field} onSubmit={submit} autoComplete="off">
        <label htmlFor={fieldId} className={styles.soft}>
          {t('pasteField')}
        </label>
        <textarea
          ref={field}
          id={fieldId}
          className={styles.text}
          rows={5}
          maxLength={65_536}
          autoComplete="off"
          autoCapitalize="off"
          spellCheck={false}
          data-1p-ignore=""
          data-lpignore="true"
          data-bwignore=""
          aria-describedby={hintId}
          aria-invalid={found === 'empty'}
          onInput={strike}
        />
        <p id={hintId} className={styles.soft}>
          {t('pasteHint')}
        </p>
        {found === 'empty' && (
          <p role="alert" className={styles.error}>
            {t('emptyPaste')}
          </p>
        )}
        <div>
          <Button type="submit">{t('diagnose')}</Button>
        </div>
      </form>
      {hadSecret && (
        <Notice tone="warning">
          <p>{t('hadSecret')}</p>
        </Notice>
      )}
      {found && found !== 'empty' && (
        <DiagnosisNotice
          // Anew each time: what a session finds out meanwhile may make it surer.
          diagnosis={diagnose({ ...known, now: found.at, pasted: found.pasted })}
          error={error}
          subject={subject}
          onCheck={onMended}
        />
      )}
    </section>
  );
}
