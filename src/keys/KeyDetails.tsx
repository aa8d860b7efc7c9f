import { useTranslations } from 'use-intl';
import { FailureNotice } from '../failures/FailureNotice.tsx';
import { cleanText } from '../kit/text.ts';
import { writeType } from '../settings/keyName.ts';
import { termsOf } from '../settings/keyTerms.ts';
import type { Funds } from '../settings/worstCase.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog, DialogActions } from '../ui/Dialog.tsx';
import { Fact, Facts } from '../ui/Facts.tsx';
import { Notice } from '../ui/Notice.tsx';
import type { ApiKey } from '../venice/apiKey.ts';
import { toVeniceError } from '../venice/errors.ts';
import { veniceNow } from '../venice/veniceClock.ts';
import { When } from './KeyCells.tsx';
import styles from './KeyDetails.module.css';
import { KeyLimits } from './KeyLimits.tsx';
import type { KeysScope, OpenDialog } from './keysScope.ts';
import { useKey } from './useKey.ts';
import { useKeyWords, writeWeek } from './useKeyWords.ts';

type KeyDetailsProps = { id: string; scope: KeysScope; onOpen(dialog: OpenDialog): void; onClose(): void };

/** One key, read anew by its id, and what can be done with it. */
export function KeyDetails({ id, scope, onOpen, onClose }: KeyDetailsProps) {
  const t = useTranslations('keys');
  const { data, error, isFetching, refetch } = useKey(id, scope);
  return (
    <Dialog title={t('detailsTitle')} onClose={onClose} isWide>
      {isFetching && !data && <Notice tone="busy" title={t('loading')} />}
      {error && (
        <FailureNotice title={t('detailsUnloaded')} error={toVeniceError(error)}>
          {toVeniceError(error).code === 'NOT_FOUND' && <p>{t('gone')}</p>}
          <Button onPress={() => void refetch()}>{t('again')}</Button>
        </FailureNotice>
      )}
      {data && <KeyFacts apiKey={data} funds={scope.funds} />}
      <DialogActions>
        {data && (
          <>
            <Button look="danger" onPress={() => onOpen({ kind: 'revoke', id })}>
              {t('revoke')}
            </Button>
            <Button onPress={() => onOpen({ kind: 'create', from: data })}>{t('clone')}</Button>
            <Button onPress={() => onOpen({ kind: 'rotate', id })}>{t('rotate')}</Button>
            <Button look="primary" onPress={() => onOpen({ kind: 'edit', id })}>
              {t('edit')}
            </Button>
          </>
        )}
        <Button look={data ? 'plain' : 'primary'} onPress={onClose}>
          {t('close')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}

function KeyFacts({ apiKey, funds }: { apiKey: ApiKey; funds: Funds | undefined }) {
  const words = useKeyWords();
  const { t, o } = words;
  const { write, writeRisk } = words.terms;
  const { apiKeyType, last6Chars, description = '' } = apiKey;
  const terms = termsOf(apiKey);
  const spentUsd = Number(apiKey.usage?.trailingSevenDays?.usd ?? 0);
  return (
    <>
      <p className={styles.name}>
        <bdi>{cleanText(description, 64) || t('unnamed')}</bdi>
      </p>
      <Facts>
        <Fact name={t('fields.type')}>{writeType(o, apiKeyType)}</Fact>
        <Fact name={t('fields.last6')}>
          <code translate="no">{last6Chars ? cleanText(last6Chars, 12) : t('unknown')}</code>
        </Fact>
        <Fact name={t('fields.id')}>
          <code translate="no">{cleanText(apiKey.id, 128)}</code>
        </Fact>
        <Fact name={t('fields.limits')}>
          <KeyLimits apiKey={apiKey} words={words} />
        </Fact>
        <Fact name={t('fields.week')}>{writeWeek(words, apiKey)}</Fact>
        <Fact name={t('fields.risk')}>{writeRisk(terms, veniceNow(), funds)}</Fact>
        <Fact name={t('fields.privacy')}>{write(terms, 'modelPrivacy')}</Fact>
        <Fact name={t('fields.expires')}>{write(terms, 'expiresAt')}</Fact>
        <Fact name={t('fields.lastUsed')}>
          <When words={words} date={apiKey.lastUsedAt} none={t('neverUsed')} isRelative />
        </Fact>
        <Fact name={t('fields.created')}>
          <When words={words} date={apiKey.createdAt} none={t('unknown')} />
        </Fact>
      </Facts>
      {(Number(terms.usd) > 0 || spentUsd > 0) && <p className={styles.soft}>{t('earnedNote')}</p>}
    </>
  );
}
