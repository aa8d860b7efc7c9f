import { useFormatter, useTranslations } from 'use-intl';
import { FailureNotice } from '../failures/FailureNotice.tsx';
import { Button } from '../ui/Button.tsx';
import { Fact, Facts } from '../ui/Facts.tsx';
import { Fold } from '../ui/Fold.tsx';
import { Notice } from '../ui/Notice.tsx';
import preview from '../ui/SigningPreview.module.css';
import { useFocus } from '../ui/useFocus.ts';
import type { SignIn } from '../venice/signInWithX.ts';
import styles from './Credit.module.css';
import type { ReadProblem, ReadState, SignedRead } from './signedRead.ts';

type SignedReadStepProps<Data> = {
  read: SignedRead<Data>;
  state: ReadState<Data>;
  /** What the button says that opens the message. */
  label: string;
};

/** From a press to the data: the message on screen, one signature, one request. */
export function SignedReadStep<Data>({ read, state, label }: SignedReadStepProps<Data>) {
  const t = useTranslations('credit.signIn');
  switch (state.phase) {
    case 'idle':
      return (
        <div className={styles.stack}>
          {state.problem && <ProblemNotice problem={state.problem} />}
          <Button onPress={() => read.open()}>{label}</Button>
        </div>
      );
    case 'review':
      return (
        <>
          <ReviewButtons onSign={() => void read.sign()} onCancel={() => read.close()} />
          <SignInPreview signIn={state.signIn} />
        </>
      );
    case 'asking':
      return (
        <>
          <Notice tone="busy" title={t('asking')}>
            <p>{t('askingText')}</p>
            <Button onPress={() => read.close()}>{t('cancel')}</Button>
          </Notice>
          <SignInPreview signIn={state.signIn} />
        </>
      );
    case 'reading':
      return <Notice tone="busy" title={t('reading')} />;
  }
}

function ReviewButtons({ onSign, onCancel }: { onSign(): void; onCancel(): void }) {
  const t = useTranslations('credit.signIn');
  const focused = useFocus<HTMLDivElement>();
  return (
    <div className={styles.row} ref={focused} tabIndex={-1}>
      <Button look="primary" onPress={onSign}>
        {t('sign')}
      </Button>
      <Button look="quiet" onPress={onCancel}>
        {t('cancel')}
      </Button>
    </div>
  );
}

function ProblemNotice({ problem }: { problem: ReadProblem }) {
  const t = useTranslations('credit');
  switch (problem.code) {
    case 'WALLET':
      return (
        <Notice tone={problem.wallet === 'REJECTED' ? 'plain' : 'danger'} title={t('walletTitle')}>
          <p>{t(`walletErrors.${problem.wallet}`)}</p>
        </Notice>
      );
    case 'EXPIRED':
      return (
        <Notice tone="danger" title={t('signIn.expired')}>
          <p>{t('signIn.expiredText')}</p>
        </Notice>
      );
    case 'VENICE':
      return (
        <FailureNotice title={t('signIn.failed')} error={problem.error}>
          <p>{t('signIn.once')}</p>
        </FailureNotice>
      );
  }
}

/** The exact message before it is signed, decoded, and what it leaves open. */
function SignInPreview({ signIn }: { signIn: SignIn }) {
  const t = useTranslations('credit.signIn');
  const format = useFormatter();
  const time = (at: number) => format.dateTime(at, 'exactMoment');
  return (
    <section aria-label={t('title')} className={preview.preview}>
      <h3>{t('title')}</h3>
      <p>{t('what')}</p>
      <Notice tone="plain" title={t('warning')}>
        <p>{t('warningText', { origin: window.location.host })}</p>
      </Notice>
      <Facts>
        <Fact name={t('domain')}>{signIn.domain}</Fact>
        <Fact name={t('account')}>{signIn.address}</Fact>
        <Fact name={t('statement')}>
          <bdi lang="en">{signIn.statement}</bdi>
        </Fact>
        <Fact name={t('uri')}>{signIn.uri}</Fact>
        <Fact name={t('chain')}>{String(signIn.chainId)}</Fact>
        <Fact name={t('nonce')}>{signIn.nonce}</Fact>
        <Fact name={t('issued')}>{time(signIn.issuedAt)}</Fact>
        <Fact name={t('expires')}>{time(signIn.expiresAt)}</Fact>
      </Facts>
      <p className={preview.binds}>{t('risk')}</p>
      <Fold summary={t('text')}>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard (WCAG 2.1.1) */}
        <pre tabIndex={0} className={preview.exact} lang="en" dir="ltr">
          {signIn.message}
        </pre>
      </Fold>
    </section>
  );
}
