import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { KeyInSight } from '../creation/KeyInSight.tsx';
import { useSession } from '../session/useSession.ts';
import { Coin } from '../ui/Coin.tsx';
import { Panel } from '../ui/Panel.tsx';
import { PartBoundary } from '../ui/PartBoundary.tsx';
import print from '../ui/Print.module.css';
import { useFocus } from '../ui/useFocus.ts';
import type { Venice } from '../venice/client.ts';
import { AskedFor } from './AskedFor.tsx';
import { DuplicateCheck } from './DuplicateCheck.tsx';
import { KeyCheck } from './KeyCheck.tsx';
import styles from './MintPage.module.css';
import type { Minted } from './mint.ts';

type MintResultProps = {
  minted: Minted;
  venice: Venice;
  onDone(): void;
  onKeyOpened(): void;
  /** Where the key goes next. */
  connect?: ReactNode;
};

/**
 * The key is here: save it, see whether it works, compare it with what was asked. No other part can
 * take it off the screen.
 */
export function MintResult({ minted, venice, onDone, onKeyOpened, connect }: MintResultProps) {
  const t = useTranslations('reveal');
  const tPaper = useTranslations('paper');
  const session = useSession();
  const title = useFocus<HTMLHeadingElement>();

  const goOn = async () => {
    await session.enter(minted.key, 'mint');
    onDone();
    onKeyOpened();
  };

  return (
    <div className={styles.story}>
      <p className={`${styles.paper} ${print.onPaper}`}>
        <Coin className={styles.seal ?? ''} />
        {tPaper('heading')}
      </p>
      <Panel title={t('title')} titleRef={title} look="raised">
        <KeyInSight heldKey={minted.key} onDone={onDone} onGoOn={goOn} />
      </Panel>
      <div className={styles.aside}>
        <div className={`${styles.aside} ${print.onScreen}`}>
          <PartBoundary>
            <KeyCheck
              heldKey={minted.key}
              asked={minted.asked}
              address={minted.trace.address}
              venice={venice}
            />
          </PartBoundary>
          <PartBoundary>
            <DuplicateCheck minted={minted} venice={venice} />
          </PartBoundary>
          <PartBoundary>{connect}</PartBoundary>
        </div>
        <PartBoundary>
          <AskedFor minted={minted} />
        </PartBoundary>
      </div>
    </div>
  );
}
