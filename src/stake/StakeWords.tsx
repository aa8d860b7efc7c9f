import type { ReactNode } from 'react';
import { IntlProvider, useMessages, useTimeZone } from 'use-intl';
import { stake } from '../messages/en/stake.ts';

/** The words of staking, beside those of the page: they come with its code, and not before. */
export function StakeWords({ children }: { children: ReactNode }) {
  const messages = useMessages();
  const timeZone = useTimeZone();
  return (
    <IntlProvider locale="en" messages={{ ...messages, stake }} {...(timeZone && { timeZone })}>
      {children}
    </IntlProvider>
  );
}
