import { type ReactNode, useEffect, useRef } from 'react';
import { useTranslations } from 'use-intl';
import { KeyReveal } from '../session/KeyReveal.tsx';
import { useSession } from '../session/useSession.ts';
import type { Venice } from '../venice/client.ts';
import { AskedFor } from './AskedFor.tsx';
import { KeyCheck } from './KeyCheck.tsx';
import styles from './MintPage.module.css';
import type { Minted } from './mint.ts';
import { TwinCheck } from './TwinCheck.tsx';

type MintResultProps = {
  minted: Minted;
  venice: Venice;
  onDone(): void;
  onKeyOpened(): void;
  /** Where the key goes next. */
  connect?: ReactNode;
};

/** The key is here: save it, see whether it works, compare it with what was asked. */
export function MintResult({ minted, venice, onDone, onKeyOpened, connect }: MintResultProps) {
  const t = useTranslations('reveal');
  const session = useSession();
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus(), []);

  const goOn = async () => {
    await session.enter(minted.key, 'mint');
    onDone();
    onKeyOpened();
  };

  return (
    <div className={styles.story}>
      <section className={styles.step} aria-labelledby="new-key-title">
        <h2 id="new-key-title" ref={title} tabIndex={-1} className={styles.stepTitle}>
          {t('title')}
        </h2>
        <KeyReveal heldKey={minted.key} onDone={onDone} onGoOn={goOn} />
      </section>
      <div className={styles.aside}>
        <KeyCheck heldKey={minted.key} asked={minted.asked} address={minted.trace.address} venice={venice} />
        <TwinCheck minted={minted} venice={venice} />
        {connect}
        <AskedFor minted={minted} />
      </div>
    </div>
  );
}
