import { useTranslations } from 'use-intl';
import { copyText } from '../kit/copyText.ts';
import { Button } from '../ui/Button.tsx';
import { Fact, Facts } from '../ui/Facts.tsx';
import { useCopy } from '../ui/useCopy.ts';
import { type FieldsPiece, keyPlaceholder, type Values } from './client.ts';
import type { ConnectKey } from './connectKey.ts';
import styles from './FieldList.module.css';

type FieldListProps = {
  fields: FieldsPiece['fields'];
  values: Omit<Values, 'keyText'>;
  heldKey: ConnectKey | undefined;
};

/** What goes into a client's own window, field by field. */
export function FieldList({ fields, values, heldKey }: FieldListProps) {
  const t = useTranslations('connect');
  const { outcome, copy } = useCopy<'copied' | 'copiedKey'>();
  const copyKey = (key: ConnectKey) => copy(() => key.use(copyText), 'copiedKey');
  return (
    <div className={styles.list}>
      <p className={styles.title}>{t('fields')}</p>
      <Facts look="fields">
        {fields.map((field) => {
          const { name } = field;
          if (field.isKey) {
            return (
              <Fact key={name} name={name}>
                {heldKey ? t('keyEnding', { last6: heldKey.last6 }) : t('gap')}
                {heldKey && <Button onPress={() => copyKey(heldKey)}>{t('copyKey')}</Button>}
              </Fact>
            );
          }
          const text = field.write({ ...values, keyText: keyPlaceholder });
          return (
            <Fact key={name} name={name}>
              <code translate="no">{text}</code>
              <Button
                onPress={() => copy(() => copyText(text), 'copied')}
                aria-label={t('copyNamed', { name })}
              >
                {t('copy')}
              </Button>
            </Fact>
          );
        })}
      </Facts>
      <p role="status" className={styles.said}>
        {outcome && t(outcome)}
      </p>
    </div>
  );
}
