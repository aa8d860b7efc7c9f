import { type FormEvent, useState } from 'react';
import { useTranslations } from 'use-intl';
import { tokenPlaces } from '../chain/amount.ts';
import { useAmounts } from '../chain/useAmounts.ts';
import { VvvSource } from '../chain/VvvSource.tsx';
import { type AmountErrorCode, fromUnits, readTypedAmount, readTypedDecimal } from '../kit/decimal.ts';
import { Button } from '../ui/Button.tsx';
import { Notice } from '../ui/Notice.tsx';
import { TextField } from '../ui/TextField.tsx';
import { Verbatim } from '../ui/Verbatim.tsx';
import { About } from './About.tsx';
import { assetOf, availableFor, smallestStake } from './actions.ts';
import { leastAccepted, QuoteFailed, QuoteText, useDiemQuote } from './DiemQuote.tsx';
import { DiemSource } from './DiemSource.tsx';
import { PaysFor } from './PaysFor.tsx';
import styles from './StakePanel.module.css';
import { SwitchToBase, useIsOnBase } from './SwitchToBase.tsx';
import type { Staker } from './staker.ts';
import type { Action, Offer, Position, StakeState } from './types.ts';

type ActionFormProps = {
  action: Action;
  onChoose(action: Action | undefined): void;
  staker: Staker;
  state: Extract<StakeState, { phase: 'choice' }>;
};
type AmountProblem = AmountErrorCode | 'ZERO';

/** What an action does and costs, for how much, and what the wallet is asked for. */
export function ActionForm({ action, onChoose, staker, state }: ActionFormProps) {
  const t = useTranslations('stake');
  const { writeExact } = useAmounts();
  const isOnBase = useIsOnBase(state);
  const { offer, problem, isSwitching = false } = state;
  const available = availableFor(action, offer.position);
  const asset = assetOf(action);
  const isWhole = action === 'claim' || action === 'withdrawVvv' || action === 'withdrawDiem';
  const [text, setText] = useState('');
  const [error, setError] = useState<AmountProblem>();
  const read = isWhole ? available : readText(text, available);
  const amount = typeof read === 'bigint' ? read : undefined;
  const { quote, isFailed, readAgain } = useDiemQuote(
    staker,
    asset === 'VVV' && !isWhole && action !== 'unstakeVvv' ? amount : undefined,
  );

  if (available === 0n) return <Nothing action={action} position={offer.position} onChoose={onChoose} />;
  if (action === 'unstakeVvv' && offer.position.coolingVvv > 0n)
    return (
      <>
        <p>
          <Verbatim>{t('pendingUnstake', { amount: writeExact(offer.position.coolingVvv) })}</Verbatim>
        </p>
        <ToOverview onChoose={onChoose} />
      </>
    );

  const isUnquoted = action === 'mintDiem' && amount !== undefined && quote === undefined;
  const begin = (isBatch?: boolean) => {
    setError(typeof read === 'string' ? read : undefined);
    if (amount === undefined || isUnquoted) return;
    const minOut = action === 'mintDiem' && quote !== undefined ? leastAccepted(quote) : 0n;
    void staker.begin({ action, amount, minOut, ...(isBatch !== undefined && { isBatch }) });
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    begin();
  };
  const prompts = promptsFor(action, offer, amount ?? available);
  const label =
    amount === undefined ? t(`actions.${action}`) : t(`confirm.${action}`, { amount: writeExact(amount) });

  return (
    <form className={styles.form} onSubmit={submit} noValidate>
      {problem && (
        <Notice tone={problem === 'REJECTED' ? 'plain' : 'warning'} title={t(`problems.${problem}.title`)}>
          <p>{t(`problems.${problem}.text`, { address: '' })}</p>
        </Notice>
      )}
      {action === 'stakeVvv' && <PaysFor position={offer.position} />}
      <About action={action} position={offer.position} />
      {!isWhole && (
        <AmountChoice
          action={action}
          position={offer.position}
          text={text}
          problem={error}
          onType={setText}
          onChoose={(chosen) => {
            setText(fromUnits(chosen, tokenPlaces));
            setError(undefined);
          }}
        />
      )}
      {amount !== undefined && quote !== undefined && (
        <QuoteText action={action} amount={amount} quote={quote} />
      )}
      {isFailed && action === 'mintDiem' && <QuoteFailed onReadAgain={readAgain} />}
      <Gas offer={offer} />
      <p className={styles.soft}>{t(`prompts.${prompts}`)}</p>
      {isOnBase ? (
        <>
          <Button type="submit" look="primary" isWide isDisabled={isUnquoted}>
            {label}
          </Button>
          {prompts === 'ready' && <Button onPress={() => begin(false)}>{t('useTwo')}</Button>}
        </>
      ) : (
        <SwitchToBase staker={staker} isSwitching={isSwitching} />
      )}
      <ToOverview onChoose={onChoose} />
    </form>
  );
}

type AmountChoiceProps = {
  action: Action;
  position: Position;
  text: string;
  problem: AmountProblem | undefined;
  onType(text: string): void;
  onChoose(amount: bigint): void;
};

function AmountChoice({ action, position, text, problem, onType, onChoose }: AmountChoiceProps) {
  const t = useTranslations('stake');
  const { writeExact } = useAmounts();
  const available = availableFor(action, position);
  const asset = assetOf(action);
  return (
    <>
      <TextField
        label={t('amount')}
        value={text}
        onChange={onType}
        onBlur={() => onType(readTypedDecimal(text) ?? text)}
        inputMode="decimal"
        suffix={action === 'unstakeVvv' || action === 'mintDiem' ? 'sVVV' : asset}
        description={t('available', { amount: writeExact(available), asset })}
        error={problem && t(`errors.${problem}`)}
      />
      <div className={styles.row}>
        {(action === 'stakeVvv' || action === 'stakeDiem') && (
          <Button onPress={() => onChoose(smallestStake(action, position))}>{t('smallest')}</Button>
        )}
        <Button onPress={() => onChoose(available)}>{t('all')}</Button>
      </div>
    </>
  );
}

type ChooseProps = Pick<ActionFormProps, 'onChoose'>;

function ToOverview({ onChoose }: ChooseProps) {
  const t = useTranslations('stake');
  return (
    <Button look="quiet" onPress={() => onChoose(undefined)}>
      {t('toOverview')}
    </Button>
  );
}

function Nothing({ action, position, onChoose }: { action: Action; position: Position } & ChooseProps) {
  const t = useTranslations('stake');
  return (
    <>
      <p>{t('empty', { asset: assetOf(action) })}</p>
      {action === 'stakeVvv' && <VvvSource />}
      {action === 'stakeDiem' && <DiemSource />}
      {action === 'stakeDiem' && position.unlockedVvv > 0n && (
        <Button onPress={() => onChoose('mintDiem')}>{t('actions.mintDiem')}</Button>
      )}
      <ToOverview onChoose={onChoose} />
    </>
  );
}

function Gas({ offer: { cost, position } }: { offer: Offer }) {
  const t = useTranslations('stake');
  const { writeShort } = useAmounts();
  if (cost === undefined) return null;
  const gas = { cost: writeShort(cost, 8), eth: writeShort(position.eth, 8) };
  if (cost <= position.eth) return <p className={styles.soft}>{t('gas', gas)}</p>;
  return (
    <Notice tone="warning">
      <p>
        <Verbatim>{t('gasShort', gas)}</Verbatim>
      </p>
    </Notice>
  );
}

function promptsFor(
  action: Action,
  { position, batching }: Offer,
  amount: bigint,
): 'one' | 'two' | 'ready' | 'supported' {
  if (action !== 'stakeVvv' || position.allowance >= amount) return 'one';
  return batching === 'no' ? 'two' : batching;
}

/** Base units, or why the text is no amount. */
function readText(text: string, available: bigint): bigint | AmountProblem {
  const read = readTypedAmount(text, tokenPlaces);
  if ('code' in read) return read.code;
  if (read.units === 0n) return 'ZERO';
  return read.units > available ? 'TOO_LARGE' : read.units;
}
