import { useFormatter, useTranslations } from 'use-intl';
import { baseChainId } from '../chain/contracts.ts';
import { Button } from '../ui/Button.tsx';
import { Fact, Facts } from '../ui/Facts.tsx';
import preview from '../ui/SigningPreview.module.css';
import { useFocus } from '../ui/useFocus.ts';
import { Verbatim } from '../ui/Verbatim.tsx';
import { useWalletState } from '../wallet/useWallet.ts';
import styles from './Credit.module.css';
import type { Order } from './order.ts';
import { TopUpProblem } from './TopUpProblem.tsx';
import type { TopUpState } from './topUp.ts';
import type { TopUps } from './topUps.ts';
import { useUsdcWriter } from './useUsdcWriter.ts';

type TopUpReviewProps = { topUps: TopUps; state: Extract<TopUpState, { phase: 'review' }> };

/** The payment before it is signed. Only here is a wallet asked to change its network. */
export function TopUpReview({ topUps, state: { order, isSwitching, problem } }: TopUpReviewProps) {
  const t = useTranslations('credit.topUp');
  const wallet = useWalletState();
  const write = useUsdcWriter();
  const focused = useFocus<HTMLDivElement>();
  const amount = write(order.trace.value);
  // Some wallets switch without saying so; their signature shows whether they did.
  const isOnBase = wallet.status !== 'connected' || wallet.chainId === baseChainId;
  return (
    <div className={styles.stack} ref={focused} tabIndex={-1}>
      {problem && <TopUpProblem problem={problem} />}
      <p>
        <Verbatim>{t('what', { amount })}</Verbatim>
      </p>
      {isOnBase ? (
        <Button look="primary" isWide onPress={() => void topUps.sign()}>
          {t('sign', { amount })}
        </Button>
      ) : (
        <>
          <p>{t(isSwitching ? 'switching' : 'other')}</p>
          <Button look="primary" onPress={() => void topUps.switchToBase()} isDisabled={isSwitching}>
            {t('switch')}
          </Button>
        </>
      )}
      <Button look="quiet" onPress={() => topUps.leave()}>
        {t('cancel')}
      </Button>
      <PaymentPreview order={order} />
    </div>
  );
}

/** The typed data that the wallet shows, decoded field by field. */
export function PaymentPreview({ order: { typedData } }: { order: Order }) {
  const t = useTranslations('credit.topUp');
  const u = useTranslations('credit.signIn');
  const format = useFormatter();
  const write = useUsdcWriter();
  const { domain, message } = typedData;
  const time = (seconds: bigint) => format.dateTime(Number(seconds) * 1000, 'exactMoment');
  return (
    <section aria-label={u('title')} className={preview.preview}>
      <h3>{u('title')}</h3>
      <Facts>
        <Fact name={t('value')}>{write(message.value)} USDC</Fact>
        <Fact name={t('to')}>
          {t('toVenice')}
          <br />
          <code translate="no">{message.to}</code>
        </Fact>
        <Fact name={t('from')}>
          <code translate="no">{message.from}</code>
        </Fact>
        <Fact name={t('domain')}>
          {domain.name}, {domain.version}
          <br />
          <code translate="no">{domain.verifyingContract}</code>
        </Fact>
        <Fact name={t('chain')}>{t('chainName', { id: String(domain.chainId) })}</Fact>
        <Fact name={t('after')}>{time(message.validAfter)}</Fact>
        <Fact name={t('before')}>{time(message.validBefore)}</Fact>
        <Fact name={t('nonce')}>
          <code translate="no">{message.nonce}</code>
        </Fact>
      </Facts>
      <p className={preview.binds}>{t('free')}</p>
    </section>
  );
}
