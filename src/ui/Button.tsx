import { Button as AriaButton, type ButtonProps as AriaButtonProps } from 'react-aria-components/Button';
import styles from './Button.module.css';
import { Verbatim } from './Verbatim.tsx';

export type ButtonProps = Omit<AriaButtonProps, 'className' | 'style'> & {
  /**
   * `primary` is the one next step of a view; there is at most one. `danger` takes something away
   * for good.
   */
  look?: 'primary' | 'plain' | 'quiet' | 'danger';
  isWide?: boolean;
};

/** A button of at least 44 px (WCAG 2.5.5). */
export function Button({ look = 'plain', isWide = false, children, ...props }: ButtonProps) {
  return (
    <AriaButton {...props} className={`${styles.button} ${styles[look]} ${isWide ? styles.wide : ''}`}>
      {typeof children === 'string' ? <Verbatim>{children}</Verbatim> : children}
    </AriaButton>
  );
}
