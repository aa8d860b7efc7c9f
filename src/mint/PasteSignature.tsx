import { type FormEvent, useEffect, useId, useRef, useState } from 'react';
import { useTranslations } from 'use-intl';
import type { Address, Hex } from 'viem';
import { Button } from '../ui/Button.tsx';
import { Notice } from '../ui/Notice.tsx';
import { doubtTitle } from './DoubtText.tsx';
import styles from './Elsewhere.module.css';
import type { Doubt, Judgement } from './judgeSignature.ts';
import { type PastedSignature, readPastedSignature } from './readPastedSignature.ts';

type PasteSignatureProps = {
  address: Address;
  judge(signature: Hex): Promise<Judgement>;
  onHandIn(signature: Hex): void;
};

type Step =
  | { kind: 'waiting' }
  | { kind: 'checking' }
  | { kind: 'unread'; pasted: Exclude<PastedSignature, { kind: 'signature' }> }
  | { kind: 'otherSigner'; actual: Address }
  | { kind: 'doubtful'; doubt: Doubt };

/**
 * Takes a signature by hand and looks at it before it goes on. The field belongs to the browser
 * alone, as with the challenge it can mint a key: no React state holds it, and it is emptied when
 * it is handed in and when the page is left.
 */
export function PasteSignature({ address, judge, onHandIn }: PasteSignatureProps) {
  const t = useTranslations('elsewhere');
  const field = useRef<HTMLTextAreaElement>(null);
  const [step, setStep] = useState<Step>({ kind: 'waiting' });
  const [fieldId, hintId, errorId] = [useId(), useId(), useId()];
  const error = useError(step, address);

  useEffect(() => {
    const wipe = () => {
      if (field.current) field.current.value = '';
    };
    window.addEventListener('pagehide', wipe);
    return () => window.removeEventListener('pagehide', wipe);
  }, []);

  const handIn = (signature: Hex) => {
    if (field.current) field.current.value = '';
    onHandIn(signature);
  };

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const pasted = readPastedSignature(field.current?.value ?? '');
    if (pasted.kind !== 'signature') {
      if (pasted.kind === 'walletSecret' && field.current) field.current.value = '';
      setStep({ kind: 'unread', pasted });
      return field.current?.focus();
    }
    if (step.kind === 'doubtful') return handIn(pasted.signature);
    setStep({ kind: 'checking' });
    const judged = await judge(pasted.signature);
    // Gone meanwhile, or another text stands in the field now.
    const now = readPastedSignature(field.current?.value ?? '');
    if (now.kind !== 'signature' || now.signature !== pasted.signature) return setStep({ kind: 'waiting' });
    if (judged.verdict === 'good') return handIn(pasted.signature);
    setStep(
      judged.verdict === 'otherSigner'
        ? { kind: 'otherSigner', actual: judged.actual }
        : { kind: 'doubtful', doubt: judged.doubt },
    );
  };

  return (
    <form className={styles.form} onSubmit={submit} autoComplete="off">
      <label className={styles.label} htmlFor={fieldId}>
        {t('signature')}
      </label>
      <textarea
        ref={field}
        id={fieldId}
        className={styles.input}
        rows={4}
        autoComplete="off"
        autoCapitalize="off"
        spellCheck={false}
        onInput={() => step.kind !== 'waiting' && setStep({ kind: 'waiting' })}
        aria-invalid={error !== undefined}
        aria-describedby={error ? errorId : hintId}
      />
      {error ? (
        <p id={errorId} role="alert" className={styles.error}>
          {error}
        </p>
      ) : (
        <p id={hintId} className={styles.soft}>
          {t('signatureHint')}
        </p>
      )}
      {step.kind === 'doubtful' && <DoubtNotice doubt={step.doubt} />}
      <Button type="submit" look="primary" isWide isDisabled={step.kind === 'checking'}>
        {t(step.kind === 'doubtful' ? 'tryAnyway' : step.kind === 'checking' ? 'checking' : 'mint')}
      </Button>
    </form>
  );
}

function DoubtNotice({ doubt }: { doubt: Doubt }) {
  const t = useTranslations('contractWallet');
  return (
    <Notice tone="warning" title={t(doubtTitle(doubt))}>
      <p>{t(`doubts.${doubt}`)}</p>
    </Notice>
  );
}

function useError(step: Step, expected: Address): string | undefined {
  const t = useTranslations('elsewhere.signatureErrors');
  if (step.kind === 'otherSigner') return t('otherSigner', { actual: step.actual, expected });
  if (step.kind !== 'unread') return undefined;
  const { pasted } = step;
  return pasted.kind === 'tooShort' ? t('tooShort', { bytes: pasted.bytes }) : t(pasted.kind);
}
