import { type ClipboardEvent, useState } from 'react';
import { Autocomplete } from 'react-aria-components/Autocomplete';
import { Header } from 'react-aria-components/Header';
import { Keyboard } from 'react-aria-components/Keyboard';
import { Menu, MenuItem, MenuSection } from 'react-aria-components/Menu';
import { Text } from 'react-aria-components/Text';
import { useTranslations } from 'use-intl';
import { readPastedError } from '../failures/readPastedError.ts';
import { strikeSecrets } from '../failures/strikeSecrets.ts';
import { type Command, commandGroups, findCommands } from '../ui/commands.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { SearchField } from '../ui/SearchField.tsx';
import styles from './Palette.module.css';

/** More than these are found by more letters. */
const mostShown = 40;

type PaletteProps = {
  commands: readonly Command[];
  hasLetters: boolean;
  /** With the command to run, where one was chosen. */
  onClose(command?: Command): void;
  /** With an error that was pasted instead of a command, without secrets. */
  onPasted(text: string): void;
};

/**
 * What can be done now, found by a few letters: a field that keeps the focus, and a menu that it
 * moves in.
 */
export function Palette({ commands, hasLetters, onClose, onPasted }: PaletteProps) {
  const t = useTranslations('palette');
  const [text, setText] = useState('');
  // Four for each key would hide the rest: they come by name.
  const offered = text.trim() ? commands : commands.filter(({ group }) => group !== 'keys');
  const found = findCommands(offered, text, mostShown);
  const groups = commandGroups.flatMap((group) => {
    const items = found.filter((command) => command.group === group);
    return items.length > 0 ? [{ group, items }] : [];
  });
  const paste = (event: ClipboardEvent) => {
    const pasted = event.clipboardData.getData('text');
    const { kind } = readPastedError(pasted, Date.now());
    if (kind === 'empty' || kind === 'unknown') return;
    // A key stays out of the field, which keeps what is typed.
    event.preventDefault();
    onPasted(strikeSecrets(pasted).text);
  };
  return (
    <Dialog title={t('title')} onClose={() => onClose()}>
      <Autocomplete inputValue={text} onInputChange={setText}>
        <div className={styles.field} onPasteCapture={paste}>
          <SearchField
            label={t('field')}
            value={text}
            onChange={setText}
            placeholder={t('placeholder')}
            autoFocus
          />
        </div>
        <Menu
          aria-label={t('title')}
          className={styles.menu ?? ''}
          renderEmptyState={() => <p className={styles.soft}>{t('nothing')}</p>}
          onAction={(id) => onClose(commands.find((command) => command.id === id))}
        >
          {groups.map(({ group, items }) => (
            <MenuSection key={group} id={group}>
              <Header className={styles.group ?? ''}>{t(`groups.${group}`)}</Header>
              {items.map(({ id, title, letters }) => (
                <MenuItem key={id} id={id} textValue={title} className={styles.item ?? ''}>
                  <Text slot="label">
                    <bdi>{title}</bdi>
                  </Text>
                  {hasLetters && letters && <Keyboard className={styles.keys ?? ''}>{letters}</Keyboard>}
                </MenuItem>
              ))}
            </MenuSection>
          ))}
        </Menu>
      </Autocomplete>
      <p className={styles.soft}>{t('lettersHint')}</p>
    </Dialog>
  );
}
