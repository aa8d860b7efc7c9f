import { type ReactNode, useState, useSyncExternalStore } from 'react';
import { flushSync } from 'react-dom';
import { useTranslations } from 'use-intl';
import { cleanText } from '../kit/text.ts';
import { LostMint } from '../mint/LostMint.tsx';
import { useRunningMinter } from '../mint/useMinter.ts';
import { Button } from '../ui/Button.tsx';
import { Notice } from '../ui/Notice.tsx';
import { PageHead } from '../ui/PageHead.tsx';
import { Panel } from '../ui/Panel.tsx';
import { useFocus } from '../ui/useFocus.ts';
import { Consent } from './Consent.tsx';
import { GrantLink } from './GrantLink.tsx';
import { GrantResult } from './GrantResult.tsx';
import { answers } from './grant.ts';
import { type GrantFault, type GrantRequest, readGrantRequest } from './grantRequest.ts';
import type { Grants } from './grants.ts';
import { responseAddress } from './sealGrant.ts';
import { useGrantQuery } from './useGrantQuery.ts';

type GrantPageProps = {
  grants: Grants;
  /** Leads developers to programs that ask for a key. */
  programs?: ReactNode;
};

/** An app asks for a key in the page's address; without a request, developers build one here. */
export function GrantPage({ grants, programs }: GrantPageProps) {
  const t = useTranslations('grant');
  const query = useGrantQuery();
  const mint = useRunningMinter(grants.minter);
  const state = useSyncExternalStore(grants.subscribe, grants.getState, grants.getState);
  const [revokedAt, setRevokedAt] = useState<string>();
  const reading = query === undefined ? undefined : readGrantRequest(query);
  const request = reading && 'request' in reading ? reading.request : undefined;

  // The question before leaving goes with the key, before the page does.
  const leave = (address: string) => {
    flushSync(() => grants.handOver());
    window.location.assign(address);
  };

  const content = () => {
    const isNext = state.step === 'returned' && request !== undefined && !answers(state.sealed, request);
    if (state.step !== 'asking' && state.step !== 'denied' && !isNext)
      return (
        <GrantResult
          grants={grants}
          state={state}
          minted={mint.phase === 'minted' ? mint.minted : undefined}
          request={request}
          onLeave={leave}
          onRevoked={() => setRevokedAt(query)}
        />
      );
    if (mint.phase === 'minted') return <Notice tone="busy" title={t('sealing')} />;
    if (request && state.step === 'denied' && answers(state.request, request))
      return <Denied request={request} onBack={() => grants.reconsider()} onLeave={leave} />;
    if (request)
      return (
        <Consent
          key={query}
          request={request}
          grants={grants}
          state={mint}
          isRepeated={state.step === 'returned' && state.sealed.host === request.host}
          onLeave={leave}
        />
      );
    if (mint.phase === 'ambiguous')
      return <LostMint trace={mint.trace} cause={mint.cause} onStartOver={() => grants.minter.startOver()} />;
    return reading && 'fault' in reading ? (
      <Invalid fault={reading.fault} />
    ) : (
      <GrantLink programs={programs} />
    );
  };

  return (
    <>
      <PageHead title={t('title')} lead={t('lead')} />
      {revokedAt !== undefined && revokedAt === query && state.step === 'asking' && (
        <Notice tone="success" title={t('revoked')} />
      )}
      {content()}
    </>
  );
}

/** What is wrong, for the developer. It leads nowhere: no part of an invalid request is trusted. */
function Invalid({ fault: { parameter, reason } }: { fault: GrantFault }) {
  const t = useTranslations('grant');
  return (
    <Notice tone="danger" title={t('invalid')}>
      <p>{t('invalidText')}</p>
      <p>
        <bdi>{t(`reasons.${reason}`, { parameter: cleanText(parameter, 40) })}</bdi>
      </p>
    </Notice>
  );
}

type DeniedProps = { request: GrantRequest; onBack(): void; onLeave(address: string): void };

function Denied({ request, onBack, onLeave }: DeniedProps) {
  const t = useTranslations('grant');
  const title = useFocus<HTMLHeadingElement>();
  return (
    <Panel title={t('denied')} titleRef={title} look="raised">
      <p>{t('deniedText')}</p>
      <Button look="primary" onPress={() => onLeave(responseAddress(request, { error: 'access_denied' }))}>
        {t('return', { host: request.host })}
      </Button>
      <Button look="quiet" onPress={onBack}>
        {t('reconsider')}
      </Button>
    </Panel>
  );
}
