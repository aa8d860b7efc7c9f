import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import type { KeyRevealProps } from '../session/KeyReveal.tsx';
import { Panel } from '../ui/Panel.tsx';
import { useFocus } from '../ui/useFocus.ts';
import { KeyInSight } from './KeyInSight.tsx';

type NewKeyProps = KeyRevealProps & {
  /** Stands between the title and the key. */
  children?: ReactNode;
};

/** A key that nobody saved yet, over whatever page is on screen. */
export function NewKey({ children, ...props }: NewKeyProps) {
  const t = useTranslations('reveal');
  const title = useFocus<HTMLHeadingElement>();
  return (
    <Panel title={t('title')} titleRef={title} look="raised">
      {children}
      <KeyInSight {...props} />
    </Panel>
  );
}
