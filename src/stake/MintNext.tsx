import { useTranslations } from 'use-intl';
import type { Address } from 'viem';
import { useAmounts } from '../chain/useAmounts.ts';
import { useStanding } from '../chain/useStanding.ts';
import { judgeStanding } from '../chain/verdict.ts';
import { Button } from '../ui/Button.tsx';

/**
 * What a key of this account could spend, read after the stake, and then the press that asks for
 * the signature.
 */
export function MintNext({ address, onMint }: { address: Address; onMint(): void }) {
  const t = useTranslations('stake');
  const { writeShort, writeDollars } = useAmounts();
  const tStanding = useTranslations('standing');
  const { reading, isReading } = useStanding(address);
  if (reading === undefined || isReading) return <p>{tStanding('reading')}</p>;
  const standing = reading.status === 'known' ? reading.standing : undefined;
  return (
    <>
      <p>
        {standing
          ? tStanding(judgeStanding(standing), {
              dollars: writeDollars(standing.stakedDiem),
              diem: writeShort(standing.stakedDiem),
              vvv: writeShort(standing.vvv),
            })
          : tStanding('unknown')}
      </p>
      <Button look="primary" onPress={onMint}>
        {t('sign')}
      </Button>
    </>
  );
}
