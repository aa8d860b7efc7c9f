import { type ReactNode, useState } from 'react';
import { useTranslations } from 'use-intl';
import { cleanText } from '../kit/text.ts';
import { Button } from '../ui/Button.tsx';
import { Choice } from '../ui/Choice.tsx';
import { CopyButton } from '../ui/CopyButton.tsx';
import { Panel } from '../ui/Panel.tsx';
import { TextField } from '../ui/TextField.tsx';
import { AskedGrant } from './AskedGrant.tsx';
import { createSampleApp } from './createSampleApp.ts';
import styles from './Grant.module.css';
import { type GrantReading, readGrantRequest } from './grantRequest.ts';

const fields = ['redirect_uri', 'jwk', 'state', 'usd', 'diem', 'days', 'name'] as const;
/** The parameters that take one of a few values; the first is what a request without them means. */
const choices = {
  period: ['MONTH', 'EPOCH', 'LIFETIME'],
  privacy: ['ALL', 'PRIVATE_TEXT', 'PRIVATE_ONLY'],
  response_mode: ['fragment', 'query'],
} as const;
type Values = Record<(typeof fields)[number] | keyof typeof choices, string>;

const empty: Values = {
  redirect_uri: '',
  jwk: '',
  state: '',
  usd: '5',
  diem: '',
  days: '30',
  name: '',
  period: 'MONTH',
  privacy: 'ALL',
  response_mode: 'fragment',
};

/** What a developer fills in, with what each user of the app will see beside it. */
export function GrantLink({ programs }: { programs?: ReactNode }) {
  const t = useTranslations('grant.builder');
  const [values, setValues] = useState(empty);
  const change = (changes: Partial<Values>) => setValues((before) => ({ ...before, ...changes }));
  const query = new URLSearchParams(Object.entries(values).filter(([, value]) => value !== '')).toString();
  const reading = readGrantRequest(query);
  return (
    <div className={styles.story}>
      <Panel title={t('title')}>
        <p>{t('text')}</p>
        <p className={styles.soft}>{t('sampleHint')}</p>
        <div className={styles.row}>
          <Button onPress={() => void createSampleApp().then(change)}>{t('sample')}</Button>
          {programs}
        </div>
        <div className={styles.form}>
          {fields.map((name) => (
            <TextField
              key={name}
              label={name}
              description={t(`hints.${name}`)}
              value={values[name]}
              onChange={(value) => change({ [name]: value })}
            />
          ))}
          <Choices values={values} onChange={change} />
        </div>
      </Panel>
      <div className={styles.aside}>
        <LinkPanel reading={reading} query={query} />
        {'request' in reading && (
          <Panel title={t('preview')}>
            <p className={styles.soft}>{t('previewText')}</p>
            <AskedGrant request={reading.request} terms={reading.request} />
          </Panel>
        )}
      </div>
    </div>
  );
}

type ChoicesProps = { values: Values; onChange(changes: Partial<Values>): void };

function Choices({ values, onChange }: ChoicesProps) {
  const t = useTranslations('grant.builder.hints');
  const o = useTranslations('options');
  const hints: Record<string, string> = {
    MONTH: o('monthHint'),
    EPOCH: o('epochHint'),
    LIFETIME: o('lifetimeHint'),
    ALL: o('allHint'),
    PRIVATE_TEXT: o('privateTextHint'),
    PRIVATE_ONLY: o('privateOnlyHint'),
    fragment: t('fragment'),
    query: t('query'),
  };
  return (['period', 'privacy', 'response_mode'] as const).map((name) => (
    <Choice
      key={name}
      label={name}
      value={values[name]}
      onChange={(value) => onChange({ [name]: value })}
      options={choices[name].map((value) => ({ value, label: value, hint: hints[value] ?? '' }))}
    />
  ));
}

/** The link, once it is one; until then, what is missing or wrong. */
function LinkPanel({ reading, query }: { reading: GrantReading; query: string }) {
  const t = useTranslations('grant');
  const link = `${window.location.origin}${window.location.pathname}#/grant?${query}`;
  return (
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
  );
}
