import { type FormEvent, type ReactNode, useState } from 'react';
import { useTranslations } from 'use-intl';
import type { Address } from 'viem';
import { Button } from '../ui/Button.tsx';
import { TextField } from '../ui/TextField.tsx';
import { useFocus } from '../ui/useFocus.ts';
import styles from './Elsewhere.module.css';
import { readTypedAddress, type TypedAddress } from './readTypedAddress.ts';

type ElsewhereAddressProps = {
  /** What the field begins with. */
  initial: Address | undefined;
  /** What an address that only was typed in may do, looked up without its wallet. */
  standing?: ((address: Address) => ReactNode) | undefined;
  onUse(address: Address): void;
  onBack(): void;
};

type Unread = Exclude<TypedAddress, { kind: 'address' }>['kind'];

/** Which wallet a signature will be brought from: known by its address alone. */
export function ElsewhereAddress({ initial, standing, onUse, onBack }: ElsewhereAddressProps) {
  const t = useTranslations('elsewhere');
  const [text, setText] = useState<string>(initial ?? '');
  const [unread, setUnread] = useState<Unread>();
  const field = useFocus<HTMLInputElement>();
  const typed = readTypedAddress(text);

  const use = (event: FormEvent) => {
    event.preventDefault();
    if (typed.kind === 'address') return onUse(typed.address);
    // Whatever it was, it is not left standing in the page.
    if (typed.kind === 'walletSecret') setText('');
    setUnread(typed.kind);
    field.current?.focus();
  };

  return (
    <form className={styles.form} onSubmit={use} autoComplete="off">
      <p>{t('lead')}</p>
      <TextField
        label={t('address')}
        description={t('addressHint')}
        value={text}
        onChange={(next) => {
          setText(next);
          setUnread(undefined);
        }}
        error={unread && t(`addressErrors.${unread}`)}
        inputRef={(element) => {
          field.current = element;
        }}
      />
      {typed.kind === 'address' && standing?.(typed.address)}
      <Button type="submit" look="primary" isWide>
        {t('use')}
      </Button>
      <Button look="quiet" onPress={onBack}>
        {t('back')}
      </Button>
    </form>
  );
}
