import { useTranslations } from 'use-intl';
import type { Address, Hex } from 'viem';
import { Button } from '../ui/Button.tsx';
import { useFocus } from '../ui/useFocus.ts';
import { Verbatim } from '../ui/Verbatim.tsx';
import { ChallengeClock, useRemaining } from './ChallengeClock.tsx';
import styles from './Elsewhere.module.css';
import type { Judgement } from './judgeSignature.ts';
import { warnMs } from './lifetime.ts';
import { PasteSignature } from './PasteSignature.tsx';
import { TakeChallenge } from './TakeChallenge.tsx';

type ElsewhereSigningProps = {
  address: Address;
  text: string;
  remainingMs(): number;
  judge(signature: Hex): Promise<Judgement>;
  onHandIn(signature: Hex): void;
  onNewText(): void;
  onStop(): void;
};

/** The text goes out, a signature comes back. The text stands still for as long as this is on screen. */
export function ElsewhereSigning({
  address,
  text,
  remainingMs,
  judge,
  onHandIn,
  onNewText,
  onStop,
}: ElsewhereSigningProps) {
  const t = useTranslations('elsewhere');
  const left = useRemaining(remainingMs);
  const title = useFocus<HTMLHeadingElement>();
  return (
    <div className={styles.signing}>
      <h3 ref={title} tabIndex={-1} className={styles.title}>
        {t('takeTitle')}
      </h3>
      <p className={styles.address}>
        <Verbatim>{t('takeText', { address })}</Verbatim>
      </p>
      <div className={styles.clock}>
        <ChallengeClock remainingMs={left} />
      </div>
      <TakeChallenge text={text} />
      <p className={styles.share}>{t('share')}</p>
      <h3 className={styles.title}>{t('pasteTitle')}</h3>
      {left > 0 && <PasteSignature address={address} judge={judge} onHandIn={onHandIn} />}
      <div className={styles.row}>
        {left < warnMs && <Button onPress={onNewText}>{t('newText')}</Button>}
        <Button look="quiet" onPress={onStop}>
          {t('stop')}
        </Button>
      </div>
    </div>
  );
}
