import { useFormatter, useTranslations } from 'use-intl';
import type { OpenSession } from '../session/session.ts';
import { Panel } from '../ui/Panel.tsx';
import { Fact } from './Fact.tsx';
import styles from './KeyPage.module.css';

/** What the page knows of the key that it holds. */
export function KeyFacts({ state: { key, origin, expiresAt, isAdmin } }: { state: OpenSession }) {
  const t = useTranslations('limits');
  const o = useTranslations('options');
  const format = useFormatter();
  const may = { yes: t('mayManage'), no: t('mayNotManage'), unknown: t('mayBe') };
  return (
    <Panel title={origin === 'wallet' ? t('sessionTitle') : t('factsTitle')}>
      <dl className={styles.facts}>
        <Fact name={t('type')}>{key.apiKeyType === 'ADMIN' ? o('admin') : o('inference')}</Fact>
        <Fact name={t('ending')}>
          <code>{key.last6}</code>
        </Fact>
        <Fact name={t('id')}>{key.id ? <code>{key.id}</code> : t('idUnknown')}</Fact>
        <Fact name={t('expires')}>
          {expiresAt === undefined
            ? o('never')
            : format.dateTime(expiresAt, { dateStyle: 'medium', timeStyle: 'short' })}
        </Fact>
      </dl>
      <p className={styles.may}>{may[isAdmin]}</p>
    </Panel>
  );
}
