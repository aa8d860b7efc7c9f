import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { StandingSummary } from '../chain/StandingSummary.tsx';
import { useAccountKind } from '../chain/useAccountKind.ts';
import { queryKeys } from '../kit/queryKeys.ts';
import type { ReadRequest } from '../mint/attempt.ts';
import { longMs, shortMs } from '../mint/lifetime.ts';
import type { MintState } from '../mint/mint.ts';
import { SignPanel } from '../mint/SignPanel.tsx';
import { Button } from '../ui/Button.tsx';
import { Notice } from '../ui/Notice.tsx';
import { Panel } from '../ui/Panel.tsx';
import { AskedGrant } from './AskedGrant.tsx';
import styles from './Grant.module.css';
import type { GrantRequest } from './grantRequest.ts';
import type { Grants, Signing } from './grants.ts';
import { LowerFields } from './LowerFields.tsx';
import { lowerGrant, toGrantedKey, typeGrant } from './lowerGrant.ts';
import { canSeal, responseAddress } from './sealGrant.ts';

type ConsentProps = {
  request: GrantRequest;
  grants: Grants;
  state: Exclude<MintState, { phase: 'minted' }>;
  /** This host got a key in this tab before. */
  isRepeated: boolean;
  /** Leads out of the page, on a press alone. */
  onLeave(address: string): void;
};

/** What an app asks for, and the decision: less, all of it, or nothing. */
export function Consent({ request, grants, state, isRepeated, onLeave }: ConsentProps) {
  const t = useTranslations('grant');
  const [typed, setTyped] = useState(() => typeGrant(request));
  const { data: isUsable } = useQuery({
    queryKey: queryKeys.sealable(request.jwk.x),
    queryFn: () => canSeal(request.jwk),
    staleTime: Number.POSITIVE_INFINITY,
  });
  const signer = 'signer' in state ? state.signer : undefined;
  const account = useAccountKind(signer?.address);
  const lowered = lowerGrant(request, typed);
  const { host } = request;
  const isUnderWay = state.phase === 'signing' || state.phase === 'posting';

  if (isUsable === undefined) return <Notice tone="busy" title={t('checking')} />;
  if (!isUsable)
    return (
      <Notice tone="danger" title={t('unusable', { host })}>
        <p>{t('unusableText')}</p>
        <Button onPress={() => onLeave(responseAddress(request, { error: 'invalid_request' }))}>
          {t('returnWithout', { host })}
        </Button>
      </Notice>
    );

  const sign = (how: Signing) => {
    if (!('terms' in lowered)) return;
    const read: ReadRequest = ({ skewMs }) => toGrantedKey(request, lowered.terms, Date.now() + skewMs);
    void grants.grant(request, read, how);
  };
  const neededMs = account.kind === 'multisig' ? longMs : shortMs;

  return (
    <div className={styles.story}>
      <div className={styles.aside}>
        <Panel title={t('asks')}>
          {isRepeated && <Notice tone="warning" title={t('again')} />}
          <AskedGrant request={request} terms={'terms' in lowered ? lowered.terms : request} />
        </Panel>
        <Panel title={t('lower')}>
          {/* What is being signed for is what stands here. */}
          <div inert={isUnderWay}>
            <LowerFields
              request={request}
              typed={typed}
              faults={'faults' in lowered ? lowered.faults : {}}
              onChange={setTyped}
            />
          </div>
        </Panel>
      </div>
      <Panel title={t('signTitle')} look="raised">
        {signer && <StandingSummary address={signer.address} />}
        <SignPanel
          state={state}
          apiKeyType="INFERENCE"
          words={{
            connect: t('connect'),
            summary: (address) => t('summary', { host, address }),
            sign: t('sign'),
            hint: t('hint'),
          }}
          more={<Button onPress={() => grants.deny(request)}>{t('deny')}</Button>}
          remainingMs={grants.minter.remainingMs}
          onMint={() => sign({ run: 'mint', neededMs })}
          onAskAgain={() => sign({ run: 'askAgain' })}
          onAbandon={() => grants.minter.abandon()}
          onStopPosting={() => grants.minter.stopPosting()}
          onStartOver={() => grants.minter.startOver()}
        />
        {(state.phase === 'refused' || state.phase === 'ambiguous') && (
          <Button look="quiet" onPress={() => onLeave(responseAddress(request, { error: 'mint_failed' }))}>
            {t('returnWithout', { host })}
          </Button>
        )}
      </Panel>
    </div>
  );
}
