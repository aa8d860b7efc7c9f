import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useEffect, useId, useRef } from 'react';
import { useTranslations } from 'use-intl';
import { DiagnosisNotice } from '../failures/DiagnosisNotice.tsx';
import { diagnose } from '../failures/diagnose.ts';
import { FailureNotice } from '../failures/FailureNotice.tsx';
import { Button } from '../ui/Button.tsx';
import { Notice } from '../ui/Notice.tsx';
import { Panel } from '../ui/Panel.tsx';
import { VeniceError } from '../venice/errors.ts';
import { holdKey } from './heldKey.ts';
import { ManageButton } from './ManageButton.tsx';
import styles from './Panel.module.css';
import { type PastedKey, readPastedKey } from './readPastedKey.ts';
import field from './Unlock.module.css';
import { useSession } from './useSession.ts';

/** The two ways in: a key that the user has, or the wallet. */
export function Unlock() {
  const t = useTranslations('session');
  return (
    <div className={field.ways}>
      <Panel title={t('unlockTitle')}>
        <p>{t('unlockText')}</p>
        <PasteForm />
      </Panel>
      <Panel title={t('byWalletTitle')}>
        <p>{t('byWalletText')}</p>
        <ManageButton />
      </Panel>
    </div>
  );
}

/**
 * The field belongs to the browser alone: no React state holds what is typed, it is emptied as soon
 * as it is read and when the page is left, and nothing is asked to remember it.
 */
function PasteForm() {
  const t = useTranslations('session');
  const session = useSession();
  const input = useRef<HTMLInputElement>(null);
  const [inputId, hintId, errorId] = [useId(), useId(), useId()];
  // Neither its variables nor its result hold a key: the cache of mutations keeps both.
  const unlock = useMutation({
    mutationFn: async (): Promise<Exclude<PastedKey, { kind: 'key' }> | undefined> => {
      const pasted = readPastedKey(input.current?.value ?? '');
      if (input.current) input.current.value = '';
      if (pasted.kind !== 'key') {
        input.current?.focus();
        return pasted;
      }
      // One without a prefix is taken for an ADMIN key until the list says otherwise.
      const key = holdKey(pasted.apiKey, { apiKeyType: pasted.apiKeyType ?? 'ADMIN' });
      await session.enter(key, 'paste').finally(key.forget);
      return undefined;
    },
  });
  const unread = unlock.data;
  // Any other error is the entry having been cancelled, with nobody to tell.
  const failure = unlock.error instanceof VeniceError ? unlock.error : undefined;

  useEffect(() => {
    const wipe = () => {
      if (input.current) input.current.value = '';
    };
    window.addEventListener('pagehide', wipe);
    return () => window.removeEventListener('pagehide', wipe);
  }, []);

  const submit = (event: FormEvent) => {
    event.preventDefault();
    unlock.mutate();
  };

  return (
    <form className={field.form} onSubmit={submit} autoComplete="off">
      <label className={field.label} htmlFor={inputId}>
        {t('field')}
      </label>
      <input
        ref={input}
        id={inputId}
        className={field.input}
        type="password"
        autoComplete="off"
        autoCapitalize="off"
        spellCheck={false}
        data-1p-ignore=""
        data-lpignore="true"
        data-bwignore=""
        data-form-type="other"
        onInput={() => unread && unlock.reset()}
        aria-invalid={unread !== undefined}
        aria-describedby={unread ? errorId : hintId}
      />
      {unread ? (
        <p id={errorId} role="alert" className={field.error}>
          {unread.kind === 'foreign'
            ? t('pasted.foreign', { provider: unread.provider })
            : t(`pasted.${unread.kind}`)}
        </p>
      ) : (
        <p id={hintId} className={styles.soft}>
          {t('fieldHint')}
        </p>
      )}
      <Button type="submit" look="primary" isDisabled={unlock.isPending}>
        {t('unlock')}
      </Button>
      {unlock.isPending && <Notice tone="busy" title={t('unlocking')} />}
      {failure && <Failed error={failure} />}
    </form>
  );
}

function Failed({ error }: { error: VeniceError }) {
  const t = useTranslations('session');
  if (error.code !== 'UNAUTHORIZED') return <FailureNotice title={t('failedTitle')} error={error} />;
  return <DiagnosisNotice diagnosis={diagnose({ now: Date.now(), error })} error={error} />;
}
