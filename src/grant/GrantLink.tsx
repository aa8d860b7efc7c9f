import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { cleanText } from '../kit/text.ts';
import { CopyButton } from '../ui/CopyButton.tsx';
import { Notice } from '../ui/Notice.tsx';
import { Panel } from '../ui/Panel.tsx';
import { TextField } from '../ui/TextField.tsx';
import { AskedGrant } from './AskedGrant.tsx';
import styles from './Grant.module.css';
import { readGrantRequest } from './grantRequest.ts';

const fields = ['redirect_uri', 'jwk', 'state', 'usd', 'diem', 'days', 'name'] as const;
type Values = Record<(typeof fields)[number], string>;

/** What a developer fills in, with what each user of the app will see beside it. */
export function GrantLink() {
  const t = useTranslations('grant');
  const [values, setValues] = useState<Values>({
    redirect_uri: '',
    jwk: '',
    state: '',
    usd: '5',
    diem: '',
    days: '30',
    name: '',
  });
  const query = new URLSearchParams(Object.entries(values).filter(([, value]) => value !== '')).toString();
  const reading = readGrantRequest(query);
  const link = `${window.location.origin}${window.location.pathname}#/grant?${query}`;
  return (
    <div className={styles.story}>
      <Panel title={t('builder.title')}>
        <p>{t('builder.text')}</p>
        <div className={styles.form}>
          {fields.map((name) => (
            <TextField
              key={name}
              label={name}
              description={t(`builder.hints.${name}`)}
              value={values[name]}
              onChange={(value) => setValues({ ...values, [name]: value })}
            />
          ))}
        </div>
      </Panel>
      <div className={styles.aside}>
        <Panel title={t('builder.link')} look="raised">
          {'fault' in reading ? (
            <p role="status">
              {t(`reasons.${reading.fault.reason}`, { parameter: cleanText(reading.fault.parameter, 40) })}
            </p>
          ) : (
            <>
              <code className={styles.link} translate="no">
                {link}
              </code>
              <CopyButton
                label={t('builder.copy')}
                copied={t('builder.copied')}
                copyFailed={t('builder.copyFailed')}
                read={() => link}
              />
            </>
          )}
        </Panel>
        {'request' in reading && (
          <Panel title={t('builder.preview')}>
            <Notice tone="plain" title={t('builder.previewText')} />
            <AskedGrant request={reading.request} terms={reading.request} />
          </Panel>
        )}
      </div>
    </div>
  );
}
