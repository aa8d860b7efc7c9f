import { Suspense, use, useEffect, useEffectEvent, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { useTranslations } from 'use-intl';
import { useSessionCommands } from '../session/useSessionCommands.ts';
import { lazyPart } from '../ui/lazyPart.tsx';
import { createLetterReader } from '../ui/letterKeys.ts';
import { isMac, isPaletteKey, paletteShortcuts } from '../ui/paletteKey.ts';
import { CommandsContext } from '../ui/useCommands.ts';
import { useIsAwake } from '../ui/useIsAwake.ts';
import { useWalletCommands } from '../wallet/useWalletCommands.ts';
import { LoadBoundary } from './LoadBoundary.tsx';
import styles from './Palette.module.css';
import { readPasted, usePageCommands } from './usePageCommands.ts';

const loadPalette = async () => (await import('./Palette.tsx')).Palette;
const Palette = lazyPart(loadPalette);

/**
 * Opens the palette, by a press or by Ctrl+K (⌘K on a Mac); and follows letters, where they are
 * turned on.
 */
export function PaletteButton({ isInert }: { isInert: boolean }) {
  const t = useTranslations('palette');
  const commands = use(CommandsContext);
  const isAwake = useIsAwake();
  const [isOpen, setIsOpen] = useState(false);
  const [hasLetters, setHasLetters] = useState(false);
  const before = useRef<Element | null>(null);
  const [readLetters] = useState(() =>
    createLetterReader(() => ['?', ...commands.list().flatMap(({ letters }) => letters ?? [])]),
  );
  useWalletCommands();
  useSessionCommands();
  usePageCommands({ areOn: hasLetters, turn: setHasLetters });

  const open = () => {
    before.current = document.activeElement;
    setIsOpen(true);
  };
  const close = (run?: () => void) => {
    flushSync(() => setIsOpen(false));
    // Not later: what the command opens gives the focus back to where it was found.
    if (before.current instanceof HTMLElement) before.current.focus();
    run?.();
  };
  const onPress = useEffectEvent((event: KeyboardEvent) => {
    // What stands over the page comes first.
    if (isInert || document.querySelector('[role=dialog], [role=alertdialog]')) return;
    if (isPaletteKey(event)) {
      event.preventDefault();
      open();
      return;
    }
    const letters = hasLetters ? readLetters(event, event.timeStamp) : undefined;
    if (!letters) return;
    // Else it is typed into the field that opens.
    event.preventDefault();
    if (letters === '?') return open();
    commands
      .list()
      .find((command) => command.letters === letters)
      ?.run();
  });
  useEffect(() => {
    const press = (event: KeyboardEvent) => onPress(event);
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, []);

  return (
    <>
      <button
        type="button"
        className={styles.open}
        aria-label={t('open')}
        aria-haspopup="dialog"
        aria-keyshortcuts={paletteShortcuts}
        onPointerEnter={loadPalette}
        onFocus={loadPalette}
        onClick={open}
      >
        <svg viewBox="0 0 16 16" aria-hidden="true" className={styles.mark}>
          <path d="M3 4l4 4-4 4M8.5 12H13" />
        </svg>
        <kbd className={styles.keys}>{isAwake && isMac() ? '⌘K' : 'Ctrl K'}</kbd>
      </button>
      {isOpen && (
        <LoadBoundary>
          <Suspense>
            <Palette
              commands={commands.list()}
              hasLetters={hasLetters}
              onClose={(command) => close(command && (() => command.run()))}
              onPasted={(text) => close(() => readPasted(commands, text))}
            />
          </Suspense>
        </LoadBoundary>
      )}
    </>
  );
}
