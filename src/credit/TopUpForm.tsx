import { useQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslations } from 'use-intl';
import { useAccountKind } from '../chain/useAccountKind.ts';
import { fromUnits, readTypedAmount } from '../kit/decimal.ts';
import { Button } from '../ui/Button.tsx';
import { Notice } from '../ui/Notice.tsx';
import { TextField } from '../ui/TextField.tsx';
import type { X402Client } from '../venice/x402Client.ts';
import { usdc as token, topUpBounds } from '../venice/x402TypedData.ts';
import { useWallet } from '../wallet/useWallet.ts';
import styles from './Credit.module.css';
import { quoteQuery, usdcQuery } from './queries.ts';
import type { TopUps } from './topUps.ts';
import type { Signer } from './useSignedRead.ts';
import { baseSource } from './useTopUps.ts';
import { useUsdcWriter } from './useUsdcWriter.ts';

type TopUpFormProps = { x402: X402Client; topUps: TopUps; signer: Signer };

/** The amount, beside what the wallet holds and what Venice takes. */
export function TopUpForm({ x402, topUps, signer: { address } }: TopUpFormProps) {
  const t = useTranslations('credit.topUp');
  const write = useUsdcWriter();
  const wallet = useWallet();
  const account = useAccountKind(address);
  const { data: quote } = useQuery(quoteQuery(x402));
  const { data: usdc, isError } = useQuery(usdcQuery(baseSource(wallet), address));
  const [typed, setTyped] = useState<string>();
  const [isChecked, setChecked] = useState(false);
  const least = quote?.option ? BigInt(quote.option.amount) : topUpBounds.min;
  const most = topUpBounds.max;
  // Until something is typed, the least that Venice takes.
  const text = typed ?? fromUnits(least, token.decimals);
  const read = readTypedAmount(text, token.decimals);
  const error = useReason(read, { least, most, held: usdc?.held });

  const review = (event: FormEvent) => {
    event.preventDefault();
    setChecked(true);
    if ('units' in read && !error) void topUps.prepare(read.units);
  };
  const bounds = { least: write(least), most: write(most) };
  return (
    <form className={styles.stack} onSubmit={review} noValidate>
      <TextField
        label={t('amount')}
        value={text}
        onChange={setTyped}
        inputMode="decimal"
        suffix="USDC"
        maxLength={64}
        error={isChecked ? error : undefined}
        description={usdc ? t('bounds', { ...bounds, held: write(usdc.held) }) : t('boundsUnread', bounds)}
      />
      {!usdc && <p className={styles.soft}>{t(isError ? 'unread' : 'reading')}</p>}
      {(account.kind === 'contract' || account.kind === 'multisig') && (
        <Notice tone="plain" title={t('contract')}>
          <p>{t('contractText')}</p>
        </Notice>
      )}
      <Button look="primary" type="submit">
        {t('review')}
      </Button>
    </form>
  );
}

type Bounds = { least: bigint; most: bigint; held: bigint | undefined };

/** Why the amount is none to pay, in words. Unknown USDC is no reason: it is read again before the payment. */
function useReason(
  read: ReturnType<typeof readTypedAmount>,
  { least, most, held }: Bounds,
): string | undefined {
  const t = useTranslations('credit.topUp');
  const write = useUsdcWriter();
  if ('units' in read) {
    if (read.units < least) return t('tooSmall', { least: write(least) });
    if (read.units > most) return t('tooLarge', { most: write(most) });
    return held !== undefined && read.units > held ? t('notEnough', { held: write(held) }) : undefined;
  }
  switch (read.code) {
    case 'MISSING':
      return t('missing');
    case 'FORM':
      return t('form');
    case 'TOO_PRECISE':
      return t('tooPrecise');
    case 'TOO_LARGE':
      return t('tooLarge', { most: write(most) });
  }
}
