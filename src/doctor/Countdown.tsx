import { useTranslations } from 'use-intl';
import { Button } from '../ui/Button.tsx';
import { useSecondsUntil } from '../ui/useSecondsUntil.ts';

type CountdownProps = {
  /** ms since 1970 */
  until: number;
  onCheck: (() => void) | undefined;
};

/** How long there is nothing to do but wait. Outside of the live region's words: a screen reader would read each second. */
export function Countdown({ until, onCheck }: CountdownProps) {
  const t = useTranslations('doctor.actions');
  const seconds = useSecondsUntil(until);
  if (seconds > 0)
    return (
      <p aria-live="off">
        {t('wait', {
          hours: Math.floor(seconds / 3600),
          minutes: Math.floor((seconds % 3600) / 60),
          seconds: seconds % 60,
        })}
      </p>
    );
  return (
    <>
      <p>{t('over')}</p>
      {onCheck && <Button onPress={onCheck}>{t('checkAgain')}</Button>}
    </>
  );
}
