import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { FailureNotice } from '../doctor/FailureNotice.tsx';
import { Button } from '../ui/Button.tsx';
import { cleanText } from '../ui/cleanText.ts';
import { Notice } from '../ui/Notice.tsx';
import { Panel } from '../ui/Panel.tsx';
import type { Balance } from '../venice/billing.ts';
import { toVeniceError } from '../venice/errors.ts';
import type { KeyClient } from '../venice/keyClient.ts';
import styles from './BalancePanel.module.css';
import { PaceSentence } from './PaceSentence.tsx';
import { paceDiem } from './paceDiem.ts';
import { useAmounts } from './useAmounts.ts';

type BalancePanelProps = { client: KeyClient; sessionId: string };

/** What the account has left, and how long today's DIEM lasts. */
export function BalancePanel({ client, sessionId }: BalancePanelProps) {
  const t = useTranslations('usage.balance');
  const u = useTranslations('usage');
  const { data, error, dataUpdatedAt, refetch } = useQuery({
    queryKey: [sessionId, 'balance'],
    queryFn: ({ signal }) => client.getBalance({ signal }),
  });
  if (error)
    return (
      <FailureNotice title={t('unread')} error={toVeniceError(error)}>
        <Button onPress={() => void refetch()}>{u('reload')}</Button>
      </FailureNotice>
    );
  if (!data) return <Notice tone="busy" title={t('reading')} />;
  const pace = paceDiem({
    allocation: data.diemEpochAllocation,
    left: data.balances?.diem,
    now: dataUpdatedAt,
  });
  return (
    <Panel title={t('title')}>
      <Figures balance={data} />
      {pace && <PaceSentence pace={pace} />}
    </Panel>
  );
}

function Figures({ balance }: { balance: Balance }) {
  const t = useTranslations('usage.balance');
  const { balance: writeAmount } = useAmounts();
  const { balances, diemEpochAllocation: allocation } = balance;
  const diem = balances?.diem;
  const write = (value: number | null | undefined) =>
    value === undefined ? t('unsaid') : value === null ? t('none') : writeAmount(value);
  return (
    <dl className={styles.figures}>
      <div>
        <dt>{t('diem')}</dt>
        <dd>
          {write(diem)}
          {allocation !== undefined && diem !== null && (
            <span className={styles.of}> {t('ofAllocation', { allocation: writeAmount(allocation) })}</span>
          )}
          {allocation !== undefined && allocation > 0 && typeof diem === 'number' && (
            <meter
              aria-label={t('diem')}
              min={0}
              max={allocation}
              value={Math.min(Math.max(diem, 0), allocation)}
            />
          )}
        </dd>
      </div>
      <div>
        <dt>{t('usd')}</dt>
        <dd>{write(balances?.usd)}</dd>
      </div>
      <div>
        <dt>{t('next')}</dt>
        <dd>
          <Currency balance={balance} />
        </dd>
      </div>
    </dl>
  );
}

const known = ['USD', 'DIEM', 'VCU', 'BUNDLED_CREDITS'] as const;

function Currency({ balance: { canConsume, consumptionCurrency: currency } }: { balance: Balance }) {
  const t = useTranslations('usage.balance');
  if (canConsume === false) return t('nothing');
  if (!currency) return t('unsaid');
  const named = known.find((name) => name === currency);
  return named ? t(`currencies.${named}`) : <bdi>{cleanText(currency, 32)}</bdi>;
}
