import { useTranslations } from 'use-intl';
import { useTermWords } from '../settings/useTermWords.ts';
import { Fact, Facts } from '../ui/Facts.tsx';
import { Verbatim } from '../ui/Verbatim.tsx';
import styles from './Grant.module.css';
import { toUnicode } from './grantHost.ts';
import type { GrantRequest } from './grantRequest.ts';
import { termsOfGrant } from './lowerGrant.ts';

type AskedGrantProps = {
  request: GrantRequest;
  /** As the user lowered them, or as they were asked for. */
  terms: Pick<GrantRequest, 'usd' | 'diem' | 'days'>;
};

/** Who receives the key, and the most that it can cost: the host first, the name as a claim. */
export function AskedGrant({ request, terms }: AskedGrantProps) {
  const t = useTranslations('grant');
  const { write, writeRisk, writeDate } = useTermWords();
  const { host, name } = request;
  const unicode = toUnicode(host);
  const now = Date.now();
  const written = termsOfGrant(request, terms, now);
  return (
    <>
      <Facts label={t('asks')}>
        <Fact name={t('host')}>
          <bdi className={styles.host} translate="no">
            {host}
          </bdi>
        </Fact>
        {unicode !== host && (
          <Fact name={t('hostUnicode')}>
            <bdi translate="no">{unicode}</bdi>
          </Fact>
        )}
        {name && (
          <Fact name={t('name')}>
            <bdi translate="no">“{name}”</bdi>
            <span className={styles.soft}>{t('nameHint')}</span>
          </Fact>
        )}
        <Fact name={t('allowance')}>
          {[terms.usd > 0 && write(written, 'usd'), terms.diem > 0 && write(written, 'diem')]
            .filter(Boolean)
            .map((cap) => (
              <span key={`${cap}`} className={styles.line}>
                <Verbatim>{cap}</Verbatim>
              </span>
            ))}
        </Fact>
        <Fact name={t('worst')}>
          <strong>
            <Verbatim>{writeRisk(written, now)}</Verbatim>
          </strong>
        </Fact>
        <Fact name={t('until')}>{writeDate(written.expiresAt)}</Fact>
        <Fact name={t('models')}>{write(written, 'modelPrivacy')}</Fact>
      </Facts>
      <p>{t('only')}</p>
      <p>{t('trust')}</p>
    </>
  );
}
