import { useTranslations } from 'use-intl';
import { Notice } from '../ui/Notice.tsx';
import { PartBoundary } from '../ui/PartBoundary.tsx';
import { useAskBeforeLeaving } from '../ui/useAskBeforeLeaving.ts';
import styles from './Creation.module.css';
import type { Creation } from './creation.ts';
import { LostCreation } from './LostCreation.tsx';
import { NewKey } from './NewKey.tsx';
import { StoredNotice } from './StoredNotice.tsx';
import { useCreations, useOpenCreations } from './useCreations.ts';

/**
 * Every creation that is not at its end, over whatever page and session: the keys that nobody
 * saved, and those that may have been lost.
 */
export function OpenCreations() {
  const t = useTranslations('creation');
  const open = useOpenCreations(useCreations());
  useAskBeforeLeaving(open.some(({ step }) => step === 'sending'));
  if (open.length === 0) return null;
  return (
    <section aria-label={t('region')} className={styles.open}>
      {open.map((creation) => (
        <OpenCreation key={creation.trace.tag} creation={creation} />
      ))}
    </section>
  );
}

function OpenCreation({ creation }: { creation: Creation }) {
  const t = useTranslations('creation');
  switch (creation.step) {
    case 'sending':
      return <Notice tone="busy" title={t('sending')} />;
    case 'made':
      return <MadeKey creation={creation} />;
    default:
      return <LostCreation creation={creation} />;
  }
}

function MadeKey({ creation }: { creation: Extract<Creation, { step: 'made' }> }) {
  const t = useTranslations('rotate');
  const creations = useCreations();
  const { trace, key, stored } = creation;
  return (
    <NewKey heldKey={key} onDone={() => creations.leave(trace.tag)}>
      {trace.replaces && (
        <Notice tone="plain" title={t('revealed', { old: trace.replaces })}>
          <p>{t('revealedText')}</p>
        </Notice>
      )}
      <PartBoundary>
        <StoredNotice stored={stored} onRevokeTwins={() => creations.revokeTwins(trace.tag)} />
      </PartBoundary>
    </NewKey>
  );
}
