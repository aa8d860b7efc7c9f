import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import type { Address } from 'viem';
import { stakesOf } from '../chain/standing.ts';
import { useStanding } from '../chain/useStanding.ts';
import { DiagnosisNotice } from '../failures/DiagnosisNotice.tsx';
import { diagnose } from '../failures/diagnose.ts';
import { FailureDetails } from '../failures/FailureDetails.tsx';
import type { HeldKey } from '../session/heldKey.ts';
import { firstCallQuery } from '../session/queries.ts';
import { Button } from '../ui/Button.tsx';
import { Notice } from '../ui/Notice.tsx';
import { Panel } from '../ui/Panel.tsx';
import type { MintOptions } from '../venice/bodies.ts';
import type { Venice } from '../venice/client.ts';
import { toVeniceError } from '../venice/errors.ts';

type KeyCheckProps = { heldKey: HeldKey; asked: MintOptions; address: Address; venice: Venice };

/** The first call with the new key: a key that authenticates may still be unable to spend. */
export function KeyCheck({ heldKey, asked, address, venice }: KeyCheckProps) {
  const t = useTranslations('doctor');
  const { data, error, isFetching, dataUpdatedAt, refetch } = useQuery({
    ...firstCallQuery(venice, heldKey),
  });
  const { reading, readAgain } = useStanding(address);
  const check = () => {
    void refetch();
    readAgain();
  };
  const { usd = null, diem = null } = asked.consumptionLimit ?? {};
  const stored = { limits: { usd, diem }, limitPeriod: asked.limitPeriod };
  const { id, apiKeyType, last6 } = heldKey;
  return (
    <Panel title={t('title')}>
      {isFetching && <Notice tone="busy" title={t('ask')} />}
      {data && !isFetching && (
        <DiagnosisNotice
          diagnosis={diagnose({ now: dataUpdatedAt, limits: data, stored, chain: stakesOf(reading) })}
          subject={{ id, apiKeyType, last6 }}
          onCheck={check}
        />
      )}
      {error && !isFetching && (
        <Notice tone="warning" title={t('notYet')}>
          <p>{t('notYetText')}</p>
          <FailureDetails error={toVeniceError(error)} />
          <Button onPress={check}>{t('actions.checkAgain')}</Button>
        </Notice>
      )}
    </Panel>
  );
}
