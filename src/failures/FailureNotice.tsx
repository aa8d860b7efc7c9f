import type { ReactNode } from 'react';
import { Notice } from '../ui/Notice.tsx';
import type { VeniceError } from '../venice/errors.ts';
import { FailureDetails } from './FailureDetails.tsx';

type FailureNoticeProps = {
  title: string;
  error: VeniceError;
  /** What stands now, and the next step. */
  children?: ReactNode;
};

/**
 * A call that failed: what happened, why, what to do, in Venice's words too, and when to come back
 * where that is known.
 */
export function FailureNotice({ title, error, children }: FailureNoticeProps) {
  return (
    <Notice tone="danger" title={title}>
      <FailureDetails error={error} />
      {children}
    </Notice>
  );
}
