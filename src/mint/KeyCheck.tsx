import { useQuery } from '@tanstack/react-query';
import { useFormatter, useTranslations } from 'use-intl';
import type { HeldKey } from '../session/heldKey.ts';
import { Button } from '../ui/Button.tsx';
import { cleanText } from '../ui/cleanText.ts';
import { Notice } from '../ui/Notice.tsx';
import type { MintOptions } from '../venice/bodies.ts';
import type { Venice } from '../venice/client.ts';
import { toVeniceError } from '../venice/errors.ts';
import { judge, type Verdict } from './check.ts';
import styles from './MintPage.module.css';

type KeyCheckProps = { heldKey: HeldKey; asked: MintOptions; venice: Venice };

/** The first call with the new key: a key that authenticates may still be unable to spend. */
export function KeyCheck({ heldKey, asked, venice }: KeyCheckProps) {
  const t = useTranslations('check');
  const errors = useTranslations('problems.errors');
  const { data, error, isFetching, refetch } = useQuery({
    // The cache knows the key by its last six characters, never by itself.
    queryKey: ['check', heldKey.last6],
    queryFn: ({ signal }) => venice.withKey(() => heldKey.use((key) => key)).getRateLimits({ signal }),
    staleTime: Number.POSITIVE_INFINITY,
  });
  const code = error && toVeniceError(error).code;
  return (
    <section className={styles.step} aria-labelledby="check-title">
      <h2 id="check-title" className={styles.stepTitle}>
        {t('title')}
      </h2>
      {isFetching && <Notice tone="busy" title={t('checking')} />}
      {data && !isFetching && <VerdictNotice verdict={judge(data, asked)} />}
      {code && !isFetching && (
        <Notice tone="warning" title={t('notYet')}>
          <p>
            {code !== 'MINT_REFUSED' && errors(code)} {t('notYetText')}
          </p>
          <Button onPress={() => refetch()}>{t('again')}</Button>
        </Notice>
      )}
    </section>
  );
}

function VerdictNotice({ verdict }: { verdict: Verdict }) {
  const t = useTranslations('check');
  const format = useFormatter();
  if (verdict.kind === 'cannotSpend')
    return (
      <Notice tone="warning" title={t('cannotSpend')}>
        <p>{t(`reasons.${verdict.reason}`)}</p>
      </Notice>
    );
  if (verdict.kind === 'unsure')
    return (
      <Notice tone="warning" title={t('unsure')}>
        <p>{t('unsureText')}</p>
      </Notice>
    );
  const amounts = verdict.amounts.map(({ currency, amount }) =>
    currency === 'USD'
      ? format.number(amount, { style: 'currency', currency: 'USD' })
      : `${format.number(amount, { maximumFractionDigits: 4 })} ${cleanText(currency, 24)}`,
  );
  return (
    <Notice tone="success" title={t('works')}>
      <p>{t('worksWith', { amounts: format.list(amounts) })}</p>
    </Notice>
  );
}
