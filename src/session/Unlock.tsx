import { type FormEvent, useEffect, useId, useRef, useState } from 'react';
import { useTranslations } from 'use-intl';
import { DiagnosisNotice } from '../doctor/DiagnosisNotice.tsx';
import { diagnose } from '../doctor/diagnose.ts';
import { FailureNotice } from '../doctor/FailureNotice.tsx';
import { Button } from '../ui/Button.tsx';
import { Notice } from '../ui/Notice.tsx';
import { Panel } from '../ui/Panel.tsx';
import { isVeniceError, type VeniceError } from '../venice/errors.ts';
import { holdKey } from './heldKey.ts';
import { ManageButton } from './ManageButton.tsx';
import styles from './Panel.module.css';
import { type PastedKey, readPastedKey } from './readPastedKey.ts';
import field from './Unlock.module.css';
import { useSession } from './useSession.ts';

type Step =
  | { kind: 'waiting' }
  | { kind: 'asking' }
  | { kind: 'unread'; pasted: Exclude<PastedKey, { kind: 'key' }> }
  | { kind: 'failed'; error: VeniceError };

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
 * The field belongs to the browser alone: no React state holds what is typed, it is emptied as soon as it is read and when the page is left, and nothing
 * is asked to remember it (security rules 12 and 13).
 */
function PasteForm() {
  const t = useTranslations('session');
  const session = useSession();
  const input = useRef<HTMLInputElement>(null);
  const [step, setStep] = useState<Step>({ kind: 'waiting' });
  const [inputId, hintId, errorId] = [useId(), useId(), useId()];
  const isUnread = step.kind === 'unread';

  useEffect(() => {
    const wipe = () => {
      if (input.current) input.current.value = '';
    };
    window.addEventListener('pagehide', wipe);
    return () => window.removeEventListener('pagehide', wipe);
  }, []);

  const unlock = async (event: FormEvent) => {
    event.preventDefault();
    const pasted = readPastedKey(input.current?.value ?? '');
    if (input.current) input.current.value = '';
    if (pasted.kind !== 'key') {
      setStep({ kind: 'unread', pasted });
      input.current?.focus();
      return;
    }
    setStep({ kind: 'asking' });
    // One without a prefix is taken for an ADMIN key until the list says otherwise.
    const key = holdKey(pasted.apiKey, { apiKeyType: pasted.apiKeyType ?? 'ADMIN' });
    try {
      await session.enter(key, 'paste');
    } catch (error) {
      setStep(isVeniceError(error) ? { kind: 'failed', error } : { kind: 'waiting' });
    } finally {
      key.forget();
    }
  };

  return (
    <form className={field.form} onSubmit={unlock} autoComplete="off">
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
        onInput={() => isUnread && setStep({ kind: 'waiting' })}
        aria-invalid={isUnread}
        aria-describedby={isUnread ? errorId : hintId}
      />
      {isUnread ? (
        <p id={errorId} role="alert" className={field.error}>
          {step.pasted.kind === 'foreign'
            ? t('pasted.foreign', { provider: step.pasted.provider })
            : t(`pasted.${step.pasted.kind}`)}
        </p>
      ) : (
        <p id={hintId} className={styles.soft}>
          {t('fieldHint')}
        </p>
      )}
      <Button type="submit" look="primary" isDisabled={step.kind === 'asking'}>
        {t('unlock')}
      </Button>
      {step.kind === 'asking' && <Notice tone="busy" title={t('unlocking')} />}
      {step.kind === 'failed' && <Failed error={step.error} />}
    </form>
  );
}

function Failed({ error }: { error: VeniceError }) {
  const t = useTranslations('session');
  if (error.code !== 'UNAUTHORIZED') return <FailureNotice title={t('failedTitle')} error={error} />;
  return <DiagnosisNotice diagnosis={diagnose({ now: Date.now(), error })} error={error} />;
}
