import { type FormEvent, useState } from 'react';
import { useTranslations } from 'use-intl';
import { AmountError, formatAmount, parseAmount, shortenAmount } from '../chain/amount.ts';
import { VvvSource } from '../chain/VvvSource.tsx';
import { Button } from '../ui/Button.tsx';
import { Notice } from '../ui/Notice.tsx';
import { TextField } from '../ui/TextField.tsx';
import { DiemSource } from './DiemSource.tsx';
import { smallestStake } from './plan.ts';
import styles from './StakePanel.module.css';
import { SwitchToBase, useIsOnBase } from './SwitchToBase.tsx';
import type { Asset, StakeState } from './stake.ts';
import type { Staker } from './staker.ts';

type AmountFormProps = { asset: Asset; staker: Staker; state: Extract<StakeState, { phase: 'amount' }> };
type AmountProblem = AmountError['reason'] | 'ZERO';

/** How much to stake, and what will be asked for it. */
export function AmountForm({ asset, staker, state }: AmountFormProps) {
  const t = useTranslations('stake');
  const isOnBase = useIsOnBase();
  const { offer, problem, isSwitching = false } = state;
  const { balance, eth, allowance } = offer.position;
  const [text, setText] = useState('');
  const [error, setError] = useState<AmountProblem>();

  if (balance === 0n)
    return (
      <>
        <p>{t('empty', { asset })}</p>
        {asset === 'VVV' ? <VvvSource /> : <DiemSource />}
      </>
    );

  const choose = (amount: bigint) => {
    setText(formatAmount(amount));
    setError(undefined);
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const read = readStake(text, balance);
    setError(typeof read === 'string' ? read : undefined);
    if (typeof read === 'bigint') void staker.begin(read);
  };
  const isOnePrompt = asset === 'DIEM' || allowance >= balance;
  const prompts = offer.canBatch ? 'batch' : isOnePrompt ? 'one' : 'two';
  const gas = offer.cost !== undefined && {
    cost: shortenAmount(offer.cost, 8),
    eth: shortenAmount(eth, 8),
  };

  return (
    <form className={styles.form} onSubmit={submit} noValidate>
      {problem && (
        <Notice tone={problem === 'REJECTED' ? 'plain' : 'warning'} title={t(`problems.${problem}.title`)}>
          <p>{t(`problems.${problem}.text`, { address: '' })}</p>
        </Notice>
      )}
      <p>{t(asset === 'VVV' ? 'aboutVvv' : 'aboutDiem')}</p>
      <TextField
        label={t('amount')}
        value={text}
        onChange={setText}
        inputMode="decimal"
        suffix={asset}
        description={t('available', { amount: formatAmount(balance), asset })}
        error={error && t(`errors.${error}`)}
      />
      <div className={styles.row}>
        <Button onPress={() => choose(smallestStake(asset, offer.position))}>{t('smallest')}</Button>
        <Button onPress={() => choose(balance)}>{t('all')}</Button>
      </div>
      {gas && offer.cost !== undefined && offer.cost > eth ? (
        <Notice tone="warning">
          <p>{t('gasShort', gas)}</p>
        </Notice>
      ) : (
        gas && <p className={styles.soft}>{t('gas', gas)}</p>
      )}
      <p className={styles.soft}>
        {t(`prompts.${prompts}`)} {asset === 'VVV' && t('thenMint')}
      </p>
      {isOnBase ? (
        <Button type="submit" look="primary" isWide>
          {t('stake')}
        </Button>
      ) : (
        <SwitchToBase staker={staker} isSwitching={isSwitching} />
      )}
    </form>
  );
}

/** Base units, or why the text is no stake. */
function readStake(text: string, balance: bigint): bigint | AmountProblem {
  try {
    const amount = parseAmount(text);
    if (amount === 0n) return 'ZERO';
    return amount > balance ? 'TOO_LARGE' : amount;
  } catch (thrown) {
    if (thrown instanceof AmountError) return thrown.reason;
    throw thrown;
  }
}
