import { type ReactNode, useEffect, useRef } from 'react';
import { useTranslations } from 'use-intl';
import { KeyReveal } from '../session/KeyReveal.tsx';
import { useSession } from '../session/useSession.ts';
import { Coin } from '../ui/Coin.tsx';
import { Panel } from '../ui/Panel.tsx';
import print from '../ui/Print.module.css';
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
  const tPaper = useTranslations('paper');
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
      <p className={`${styles.paper} ${print.onPaper}`}>
        <Coin className={styles.seal ?? ''} />
        {tPaper('heading')}
      </p>
      <Panel title={t('title')} titleRef={title} look="raised">
        <KeyReveal heldKey={minted.key} onDone={onDone} onGoOn={goOn} />
      </Panel>
      <div className={styles.aside}>
        <div className={`${styles.aside} ${print.onScreen}`}>
          <KeyCheck
            heldKey={minted.key}
            asked={minted.asked}
            address={minted.trace.address}
            venice={venice}
          />
          <TwinCheck minted={minted} venice={venice} />
          {connect}
        </div>
        <AskedFor minted={minted} />
      </div>
    </div>
  );
}
