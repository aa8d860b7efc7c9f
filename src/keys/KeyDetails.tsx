import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { FailureNotice } from '../doctor/FailureNotice.tsx';
import { termsOf } from '../options/keyTerms.ts';
import { Button } from '../ui/Button.tsx';
import { cleanText } from '../ui/cleanText.ts';
import { Dialog, DialogActions } from '../ui/Dialog.tsx';
import { Notice } from '../ui/Notice.tsx';
import type { ApiKey } from '../venice/apiKey.ts';
import { toVeniceError } from '../venice/errors.ts';
import { When } from './KeyCells.tsx';
import styles from './KeyDetails.module.css';
import type { OpenDialog } from './KeyDialog.tsx';
import { KeyLimits } from './KeyLimits.tsx';
import type { KeysScope } from './keysScope.ts';
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
      {data && <Facts apiKey={data} />}
      <DialogActions>
        {data && (
          <>
            <Button look="danger" onPress={() => onOpen({ kind: 'revoke', id })}>
              {t('revoke')}
            </Button>
            <Button onPress={() => onOpen({ kind: 'create', from: data })}>{t('clone')}</Button>
            <Button onPress={() => onOpen({ kind: 'rotate', id })}>{t('rotate')}</Button>
            <Button onPress={() => onOpen({ kind: 'edit', id })}>{t('edit')}</Button>
          </>
        )}
        <Button look="primary" onPress={onClose}>
          {t('close')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}

/** A key by its id, asked for each time it is shown. */
export function useKey(id: string, { client, sessionId }: KeysScope) {
  return useQuery({
    queryKey: [sessionId, 'key', id],
    queryFn: ({ signal }) => client.getKey({ id }, { signal }),
    // A key that is gone is gone: asking again would count as another failure.
    retry: false,
  });
}

function Facts({ apiKey }: { apiKey: ApiKey }) {
  const words = useKeyWords();
  const { t, o } = words;
  const { write, writeRisks } = words.terms;
  const { apiKeyType, last6Chars, description = '' } = apiKey;
  const terms = termsOf(apiKey);
  const types: Record<string, string> = { ADMIN: o('admin'), INFERENCE: o('inference') };
  return (
    <>
      <p className={styles.name}>
        <bdi>{cleanText(description, 64) || t('unnamed')}</bdi>
      </p>
      <dl className={styles.facts}>
        <Fact name={t('fields.type')}>{types[apiKeyType] ?? cleanText(apiKeyType, 16)}</Fact>
        <Fact name={t('fields.last6')}>
          <code>{last6Chars ? cleanText(last6Chars, 12) : t('unknown')}</code>
        </Fact>
        <Fact name={t('fields.id')}>
          <code>{cleanText(apiKey.id, 128)}</code>
        </Fact>
        <Fact name={t('fields.limits')}>
          <KeyLimits apiKey={apiKey} words={words} />
        </Fact>
        <Fact name={t('fields.week')}>{writeWeek(words, apiKey)}</Fact>
        <Fact name={t('fields.risk')}>{writeRisks(terms)}</Fact>
        <Fact name={t('fields.privacy')}>{write(terms, 'modelPrivacy')}</Fact>
        <Fact name={t('fields.expires')}>{write(terms, 'expiresAt')}</Fact>
        <Fact name={t('fields.lastUsed')}>
          <When words={words} date={apiKey.lastUsedAt} none={t('neverUsed')} isRelative />
        </Fact>
        <Fact name={t('fields.created')}>
          <When words={words} date={apiKey.createdAt} none={t('unknown')} />
        </Fact>
      </dl>
    </>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className={styles.fact}>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
