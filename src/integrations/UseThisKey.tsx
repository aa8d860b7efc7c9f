import { Suspense, useState } from 'react';
import { useTranslations } from 'use-intl';
import { Button } from '../ui/Button.tsx';
import { lazyPart } from '../ui/lazyPart.tsx';
import { Panel } from '../ui/Panel.tsx';
import type { Venice } from '../venice/client.ts';
import type { Group } from './client.ts';
import type { ConnectKey } from './connectKey.ts';

const ConnectDialog = lazyPart(async () => (await import('./ConnectDialog.tsx')).ConnectDialog);

type UseThisKeyProps = {
  /** Left out where the page holds no key that may go into a client. */
  heldKey?: ConnectKey | undefined;
  venice: Pick<Venice, 'listModels'>;
};

/** The way from a key to the program that is to use it. */
export function UseThisKey({ heldKey, venice }: UseThisKeyProps) {
  const t = useTranslations('connect');
  const [isOpen, setIsOpen] = useState(false);
  return (
    <Panel title={t('title')}>
      <p>{t('lead')}</p>
      <Button onPress={() => setIsOpen(true)}>{t('open')}</Button>
      {isOpen && (
        <Suspense>
          <ConnectDialog heldKey={heldKey} venice={venice} onClose={() => setIsOpen(false)} />
        </Suspense>
      )}
    </Panel>
  );
}

type ProgramsProps = { group: Group; venice: Pick<Venice, 'listModels'> };

/** The way to the programs of one group, which need no key. */
export function Programs({ group, venice }: ProgramsProps) {
  const t = useTranslations('connect');
  const [isOpen, setIsOpen] = useState(false);
  return (
    <>
      <Button onPress={() => setIsOpen(true)}>{t('programs')}</Button>
      {isOpen && (
        <Suspense>
          <ConnectDialog heldKey={undefined} venice={venice} group={group} onClose={() => setIsOpen(false)} />
        </Suspense>
      )}
    </>
  );
}
