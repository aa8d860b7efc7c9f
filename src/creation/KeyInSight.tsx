import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { copyText } from '../kit/copyText.ts';
import type { HeldKey } from '../session/heldKey.ts';
import { KeyReveal, type KeyRevealProps } from '../session/KeyReveal.tsx';
import { Boundary } from '../ui/Boundary.tsx';
import { Button } from '../ui/Button.tsx';
import { Notice } from '../ui/Notice.tsx';

/** The new key, to be saved: where even its own view cannot be drawn, there is still a way to have it. */
export function KeyInSight(props: KeyRevealProps) {
  return (
    <Boundary fallback={(retry) => <Rescue heldKey={props.heldKey} onRetry={retry} />}>
      <KeyReveal {...props} />
    </Boundary>
  );
}

/** Of as few parts as can be, since one of the others has just failed. */
function Rescue({ heldKey, onRetry }: { heldKey: HeldKey; onRetry(): void }) {
  const t = useTranslations('recovery');
  const r = useTranslations('reveal');
  const [said, setSaid] = useState<'copied' | 'copyFailed'>();
  const copy = () =>
    heldKey.use(copyText).then(
      () => setSaid('copied'),
      () => setSaid('copyFailed'),
    );
  return (
    <Notice tone="danger" title={t('key')}>
      <p>{t('keyText')}</p>
      <p>{r('masked', { last6: heldKey.last6 })}</p>
      <Button look="primary" onPress={() => void copy()}>
        {r('copy')}
      </Button>
      <Button onPress={onRetry}>{t('again')}</Button>
      <p role="status">{said && r(said)}</p>
    </Notice>
  );
}
