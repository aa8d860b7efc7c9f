import { Suspense, useState } from 'react';
import { useTranslations } from 'use-intl';
import { copyText } from '../kit/copyText.ts';
import { saveFile } from '../kit/saveFile.ts';
import { ownShell } from '../kit/shell.ts';
import { Button } from '../ui/Button.tsx';
import { Fold } from '../ui/Fold.tsx';
import { lazyPart } from '../ui/lazyPart.tsx';
import { ShellChoice } from '../ui/ShellChoice.tsx';
import { castCommand } from './castCommand.ts';
import styles from './Elsewhere.module.css';

const ChallengeQr = lazyPart(async () => (await import('./ChallengeQr.tsx')).ChallengeQr);

/** What a QR code of the lowest correction holds, in bytes (ISO/IEC 18004, version 40-L). */
const maxQrBytes = 2953;

const challengeFileName = 'venice-challenge.txt';

/** The exact text, in every way it can be carried to another device. */
export function TakeChallenge({ text }: { text: string }) {
  const t = useTranslations('elsewhere');
  const [said, setSaid] = useState<'copied' | 'copyFailed' | 'downloaded' | 'qrTooLong'>();
  const [isQrShown, setQrShown] = useState(false);
  const [shell, setShell] = useState(ownShell);

  const copy = async () => {
    try {
      await copyText(text);
      setSaid('copied');
    } catch {
      setSaid('copyFailed');
    }
  };

  const toggleQr = () => {
    if (new TextEncoder().encode(text).length > maxQrBytes) return setSaid('qrTooLong');
    setQrShown(!isQrShown);
  };

  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard (WCAG 2.1.1) */}
      <section className={styles.text} tabIndex={0} aria-label={t('text')}>
        <pre translate="no">{text}</pre>
      </section>
      <div className={styles.row}>
        <Button onPress={copy}>{t('copy')}</Button>
        <Button
          onPress={() => {
            saveFile(challengeFileName, text);
            setSaid('downloaded');
          }}
        >
          {t('download')}
        </Button>
        <Button onPress={toggleQr} aria-expanded={isQrShown}>
          {t(isQrShown ? 'qrHide' : 'qr')}
        </Button>
      </div>
      <p role="status" className={styles.soft}>
        {said && t(said)}
      </p>
      {isQrShown && (
        <Suspense>
          <ChallengeQr text={text} name={t('qrName')} />
        </Suspense>
      )}
      <Fold summary={t('how')}>
        <ul className={styles.how}>
          <li>
            {t('howCast')} <code translate="no">{castCommand(shell, challengeFileName)}</code>
            <ShellChoice label={t('shell')} value={shell} onChange={setShell} />
          </li>
          <li>{t('howSafe')}</li>
          <li>{t('howOther')}</li>
        </ul>
      </Fold>
    </>
  );
}
