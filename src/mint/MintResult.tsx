import { type ReactNode, useEffect, useRef } from 'react';
import { useTranslations } from 'use-intl';
import { useSession } from '../session/useSession.ts';
import { PartBoundary } from '../ui/PartBoundary.tsx';
import type { Venice } from '../venice/client.ts';
import { AskedFor } from './AskedFor.tsx';
import { KeyCheck } from './KeyCheck.tsx';
import { KeyInSight } from './KeyInSight.tsx';
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

/** The key is here: save it, see whether it works, compare it with what was asked. No other part can take it off the screen. */
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
        <KeyInSight heldKey={minted.key} onDone={onDone} onGoOn={goOn} />
      </section>
      <div className={styles.aside}>
        <PartBoundary>
          <KeyCheck
            heldKey={minted.key}
            asked={minted.asked}
            address={minted.trace.address}
            venice={venice}
          />
        </PartBoundary>
        <PartBoundary>
          <TwinCheck minted={minted} venice={venice} />
        </PartBoundary>
        <PartBoundary>{connect}</PartBoundary>
        <PartBoundary>
          <AskedFor minted={minted} />
        </PartBoundary>
      </div>
    </div>
  );
}
