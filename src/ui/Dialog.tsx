import { type ReactNode, useEffect, useRef } from 'react';
import { Dialog as AriaDialog } from 'react-aria-components/Dialog';
import { Heading } from 'react-aria-components/Heading';
import { Modal, ModalOverlay } from 'react-aria-components/Modal';
import styles from './Dialog.module.css';
import { useHeldAddress } from './useHeldAddress.ts';

export type DialogProps = {
  title: string;
  /** Called by Escape and by a press beside the dialog too, unless `isHeld`. */
  onClose(): void;
  /**
   * Something is on its way, or a secret is on screen: it takes a button to leave, and the
   * browser's way back does not.
   */
  isHeld?: boolean;
  /** Wide enough for a table of differences. */
  isWide?: boolean;
  children: ReactNode;
};

/** A window over the page: focus stays in it, and goes back to where it came from. */
export function Dialog({ title, onClose, isHeld = false, isWide = false, children }: DialogProps) {
  const dialog = useRef<HTMLElement>(null);
  useHeldAddress(isHeld);
  // A step that takes the pressed button away leaves the focus nowhere, and with it Escape and Tab
  // (WCAG 2.4.3): it goes to the window.
  useEffect(() => {
    if (document.activeElement === document.body) dialog.current?.focus();
  });
  return (
    <ModalOverlay
      isOpen
      onOpenChange={(isOpen) => {
        if (!isOpen) onClose();
      }}
      isDismissable={!isHeld}
      isKeyboardDismissDisabled={isHeld}
      className={styles.overlay ?? ''}
    >
      <Modal className={`${styles.modal} ${isWide ? styles.wide : ''}`}>
        <AriaDialog ref={dialog} className={styles.dialog ?? ''}>
          <Heading slot="title" className={styles.title ?? ''}>
            {title}
          </Heading>
          {children}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}

type DialogActionsProps = {
  children: ReactNode;
  /** Stands over the buttons, as long in sight as they are. */
  above?: ReactNode;
};

/** The buttons at the end of a dialog, always in sight. */
export function DialogActions({ children, above }: DialogActionsProps) {
  return (
    <div className={styles.actions}>
      {above && <div className={styles.above}>{above}</div>}
      {children}
    </div>
  );
}
