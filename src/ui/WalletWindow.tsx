import { type ReactNode, useEffect, useId, useRef } from 'react';
import { Button } from './Button.tsx';
import styles from './WalletWindow.module.css';

export type WalletWindowProps = {
  title: string;
  /** What had the focus before: it gets it back. */
  before: Element | null;
  /** Something is on its way: the window stays. */
  isHeld: boolean;
  /** The word on the way out. */
  close: string;
  onClose(): void;
  children: ReactNode;
};

/**
 * A window in which a wallet is asked. The page below is to be inert meanwhile, and this is no
 * modal of the component library's: the wallet's own windows come up beside it and must stay within
 * reach.
 */
export function WalletWindow({ title, before, isHeld, close, onClose, children }: WalletWindowProps) {
  const titleId = useId();
  const heading = useReturningFocus(before);
  const frame = useRef<HTMLDivElement>(null);

  // What had the focus may be gone, as a button is once the wallet asks: then the key goes to the body.
  useEffect(() => {
    if (isHeld) return;
    const leave = ({ key, target }: KeyboardEvent) => {
      const isOurs = target === document.body || (target instanceof Node && frame.current?.contains(target));
      if (key === 'Escape' && isOurs) onClose();
    };
    document.addEventListener('keydown', leave);
    return () => document.removeEventListener('keydown', leave);
  }, [isHeld, onClose]);

  return (
    <div className={styles.overlay}>
      <div
        role="dialog"
        aria-modal="true"
        aria-labelledby={titleId}
        tabIndex={-1}
        ref={frame}
        className={styles.window}
      >
        <h2 id={titleId} ref={heading} tabIndex={-1} className={styles.title}>
          {title}
        </h2>
        {children}
        {!isHeld && (
          <div className={styles.actions}>
            <Button look="quiet" onPress={onClose}>
              {close}
            </Button>
          </div>
        )}
      </div>
    </div>
  );
}

/**
 * Takes the focus as a window does, and gives it back to where it came from; where that is gone, to
 * the page (WCAG 2.4.3).
 */
function useReturningFocus(before: Element | null) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.focus();
    return () => {
      const isThere = before instanceof HTMLElement && before.isConnected && before !== document.body;
      const back = isThere ? before : document.querySelector('main');
      back?.focus();
    };
  }, [before]);
  return heading;
}
