import { useTranslations } from 'use-intl';
import { Button } from '../ui/Button.tsx';
import { type FieldsPiece, keyPlaceholder, type Values } from './client.ts';
import type { ConnectKey } from './connectKey.ts';
import styles from './FieldList.module.css';
import { useCopy } from './useCopy.ts';

type FieldListProps = {
  fields: FieldsPiece['fields'];
  values: Omit<Values, 'keyText'>;
  heldKey: ConnectKey | undefined;
};

/** What goes into a client's own window, field by field. */
export function FieldList({ fields, values, heldKey }: FieldListProps) {
  const t = useTranslations('connect');
  const { copied, copy } = useCopy();
  const copyKey = (key: ConnectKey) =>
    copy(() => key.use((apiKey) => navigator.clipboard.writeText(apiKey)), 'copiedKey');
  return (
    <div className={styles.list}>
      <p className={styles.title}>{t('fields')}</p>
      <dl className={styles.fields}>
        {fields.map((field) => {
          const { name } = field;
          if (field.isKey) {
            return (
              <div key={name} className={styles.field}>
                <dt>{name}</dt>
                <dd>
                  {heldKey ? t('keyEnding', { last6: heldKey.last6 }) : t('gap')}
                  {heldKey && <Button onPress={() => copyKey(heldKey)}>{t('copyKey')}</Button>}
                </dd>
              </div>
            );
          }
          const text = field.write({ ...values, keyText: keyPlaceholder });
          return (
            <div key={name} className={styles.field}>
              <dt>{name}</dt>
              <dd>
                <code>{text}</code>
                <Button
                  onPress={() => copy(() => navigator.clipboard.writeText(text), 'copied')}
                  aria-label={t('copyNamed', { name })}
                >
                  {t('copy')}
                </Button>
              </dd>
            </div>
          );
        })}
      </dl>
      <p role="status" className={styles.said}>
        {copied && t(copied)}
      </p>
    </div>
  );
}
