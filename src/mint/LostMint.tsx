import { useFormatter, useTranslations } from 'use-intl';
import { shortAddress } from '../kit/shortAddress.ts';
import { ManageButton } from '../session/ManageButton.tsx';
import { useSessionState } from '../session/useSession.ts';
import { Button } from '../ui/Button.tsx';
import { Notice } from '../ui/Notice.tsx';
import { Verbatim } from '../ui/Verbatim.tsx';
import { LostKeySearch } from './LostKeySearch.tsx';
import type { LostAnswer, MintTrace } from './mint.ts';
import styles from './SignPanel.module.css';

/** Where Venice lists the keys of an account. */
const keysUrl = 'https://venice.ai/settings/api';

type LostMintProps = { trace: MintTrace; cause: LostAnswer; onStartOver: () => void };

/**
 * A POST went out and its answer is not known: find out, by a session of the same wallet or by
 * hand, and send nothing by itself.
 */
export function LostMint({ trace, cause, onStartOver }: LostMintProps) {
  const t = useTranslations('problems.ambiguous');
  const format = useFormatter();
  const session = useSessionState();
  // Not to be found in another account says nothing.
  const canSearch =
    session.status === 'open' && session.isAdmin === 'yes' && session.address === trace.address;
  return (
    <Notice tone="warning" title={t(cause)}>
      <p>{t('text')}</p>
      <p className={styles.nonce}>#{trace.tag}</p>
      <p>
        <Verbatim>
          {t('about', {
            type: trace.apiKeyType,
            address: shortAddress(trace.address),
            time: format.dateTime(trace.sentAt, 'exactMoment'),
          })}
        </Verbatim>
      </p>
      {canSearch ? (
        <LostKeySearch key={session.id} trace={trace} sessionId={session.id} onStartOver={onStartOver} />
      ) : (
        <ByHand tag={trace.tag} onStartOver={onStartOver} />
      )}
    </Notice>
  );
}

function ByHand({ tag, onStartOver }: { tag: string; onStartOver(): void }) {
  const t = useTranslations('problems.ambiguous');
  return (
    <>
      <p>{t('byWallet')}</p>
      <ManageButton look="primary" />
      <p>{t('byHand')}</p>
      <ol className={styles.steps}>
        <li>
          {t('find', { tag })}{' '}
          <a href={keysUrl} target="_blank" rel="noopener noreferrer">
            {t('open')}
          </a>
        </li>
        <li>{t('found')}</li>
        <li>{t('absent')}</li>
      </ol>
      <Button onPress={onStartOver}>{t('again')}</Button>
    </>
  );
}
