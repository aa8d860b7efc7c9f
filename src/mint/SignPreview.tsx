import { useFormatter, useTranslations } from 'use-intl';
import { cleanText } from '../kit/text.ts';
import { Explained } from '../ui/Explained.tsx';
import { Fact, Facts } from '../ui/Facts.tsx';
import { Fold } from '../ui/Fold.tsx';
import { Notice } from '../ui/Notice.tsx';
import preview from '../ui/SigningPreview.module.css';
import type { Claim, ReadableChallenge } from './challenge.ts';
import styles from './SignPanel.module.css';

/** The exact text before it is signed, decoded, and what it leaves open. */
export function SignPreview({ challenge }: { challenge: ReadableChallenge | undefined }) {
  const t = useTranslations('mint');
  return (
    <section aria-label={t('preview')} className={preview.preview}>
      <h3>{t('preview')}</h3>
      {challenge ? <Decoded challenge={challenge} /> : <p className={styles.soft}>{t('previewEmpty')}</p>}
    </section>
  );
}

function Decoded({ challenge }: { challenge: ReadableChallenge }) {
  const t = useTranslations('mint');
  const isSiwe = challenge.protocol === 'siwe';
  const skewMinutes = Math.round(Math.abs(challenge.skewMs) / 60_000);
  return (
    <>
      {isSiwe && (
        <Notice tone="plain" title={t('siweWarning')}>
          <p>{t('siweWarningText', { origin: window.location.host })}</p>
        </Notice>
      )}
      <p>{isSiwe ? t('previewSiwe') : t('previewToken')}</p>
      <Facts>
        {challenge.claims.map((claim) => (
          <ClaimRow key={`${claim.name} ${claim.value}`} claim={claim} />
        ))}
      </Facts>
      {skewMinutes > 0 && <p className={styles.soft}>{t('clockSkew', { minutes: skewMinutes })}</p>}
      <p className={preview.binds}>{isSiwe ? t('bindsNotSiwe') : t('bindsNotToken')}</p>
      <Explained topic="signature" />
      <Fold summary={t('previewText')}>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard (WCAG 2.1.1) */}
        <pre translate="no" tabIndex={0} className={preview.exact}>
          {challenge.text}
        </pre>
      </Fold>
    </>
  );
}

const namedClaims = [
  'alg',
  'iss',
  'aud',
  'sub',
  'iat',
  'exp',
  'nbf',
  'jti',
  'domain',
  'address',
  'statement',
  'uri',
  'chainId',
  'nonce',
  'issuedAt',
  'expirationTime',
  'notBefore',
  'requestId',
  'resource',
] as const;
const timeClaims = ['iat', 'exp', 'nbf', 'issuedAt', 'expirationTime', 'notBefore'];

function ClaimRow({ claim }: { claim: Claim }) {
  const t = useTranslations('mint');
  const format = useFormatter();
  const named = namedClaims.find((name) => name === claim.name);
  const isTime = timeClaims.includes(claim.name) && !Number.isNaN(Date.parse(claim.value));
  return (
    <Fact name={named ? t(`claims.${named}`) : <bdi>{cleanText(claim.name, 64)}</bdi>}>
      {isTime ? (
        <time dateTime={claim.value}>{format.dateTime(new Date(claim.value), 'exactMoment')}</time>
      ) : (
        <bdi translate="no">{cleanText(claim.value)}</bdi>
      )}
    </Fact>
  );
}
