import { useQuery } from '@tanstack/react-query';
import { useFormatter, useTranslations } from 'use-intl';
import { useAmounts } from '../charts/useAmounts.ts';
import { FailureNotice } from '../failures/FailureNotice.tsx';
import { cleanText } from '../kit/text.ts';
import { balanceQuery } from '../session/queries.ts';
import { useReader } from '../session/useSession.ts';
import { Button } from '../ui/Button.tsx';
import { Fact, Facts } from '../ui/Facts.tsx';
import { Notice } from '../ui/Notice.tsx';
import { Panel } from '../ui/Panel.tsx';
import { type Balance, currencies } from '../venice/billing.ts';
import { toVeniceError } from '../venice/errors.ts';
import styles from './BalancePanel.module.css';
import type { DiemPace } from './paceDiem.ts';
import { paceDiem } from './paceDiem.ts';

/** What the account has left, in the order in which Venice spends it, and how long today's DIEM lasts. */
export function BalancePanel() {
  const t = useTranslations('usage.balance');
  const u = useTranslations('usage');
  const { data, error, dataUpdatedAt, refetch } = useQuery(balanceQuery(useReader()));
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
  const { diem, earnedCredits: earned, bundledCredits: bundled } = balances ?? {};
  const write = (value: number | null | undefined) =>
    value === undefined ? t('unsaid') : value === null ? t('none') : writeAmount(value);
  return (
    <Facts look="figures">
      <Fact name={t('diem')} isVerbatim>
        {write(diem)}
        {allocation !== undefined && diem !== null && (
          <span className={styles.of}> {t('ofAllocation', { allocation: writeAmount(allocation) })}</span>
        )}
        {allocation !== undefined && allocation > 0 && typeof diem === 'number' && (
          <meter
            className={styles.meter}
            aria-label={t('diem')}
            min={0}
            max={allocation}
            value={Math.min(Math.max(diem, 0), allocation)}
          />
        )}
      </Fact>
      {typeof earned === 'number' && (
        <Fact name={t('currencies.EARNED_CREDITS')} isVerbatim>
          {writeAmount(earned)}
        </Fact>
      )}
      {typeof bundled === 'number' && (
        <Fact name={t('currencies.BUNDLED_CREDITS')} isVerbatim>
          {writeAmount(bundled)}
        </Fact>
      )}
      <Fact name={t('usd')} isVerbatim>
        {write(balances?.usd)}
      </Fact>
      <Fact name={t('next')}>
        <Currency balance={balance} />
      </Fact>
    </Facts>
  );
}

const known = ['VCU', ...currencies] as const;

function Currency({ balance: { canConsume, consumptionCurrency: currency } }: { balance: Balance }) {
  const t = useTranslations('usage.balance');
  if (canConsume === false) return t('nothing');
  if (!currency) return t('unsaid');
  const named = known.find((name) => name === currency);
  return named ? t(`currencies.${named}`) : <bdi>{cleanText(currency, 32)}</bdi>;
}

/** What today's DIEM comes to, in UTC as Venice counts, and by the reader's clock where that differs. */
function PaceSentence({ pace }: { pace: DiemPace }) {
  const t = useTranslations('usage.balance');
  const format = useFormatter();
  const at = pace.kind === 'ends' ? pace.endsAt : pace.renewsAt;
  const utc = format.dateTime(at, 'clock', { timeZone: 'UTC' });
  const local = format.dateTime(at, 'clock');
  const times = { utc, local, same: utc === local ? 'yes' : 'no' };
  return <p className={`${styles.pace} ${styles[pace.kind]}`}>{t(pace.kind, times)}</p>;
}
