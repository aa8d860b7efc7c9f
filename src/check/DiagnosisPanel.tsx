import { useTranslations } from 'use-intl';
import styles from '../failures/Diagnosis.module.css';
import { DiagnosisNotice } from '../failures/DiagnosisNotice.tsx';
import { diagnose } from '../failures/diagnose.ts';
import { useSessionState } from '../session/useSession.ts';
import { Button } from '../ui/Button.tsx';
import { Notice } from '../ui/Notice.tsx';
import { Panel } from '../ui/Panel.tsx';
import type { NamedKey } from '../venice/apiKey.ts';
import { PasteError } from './PasteError.tsx';
import { type KnownKey, useKnown } from './useKnown.ts';

/** What keeps the key at hand from working, and a box for the error of any other. */
export function DiagnosisPanel() {
  const t = useTranslations('doctor');
  const state = useSessionState();
  const key = useKnown(state.status === 'open' ? state : undefined);
  return (
    <Panel title={t('panelTitle')}>
      <p className={styles.soft}>{t(state.status === 'locked' ? 'nothingKnown' : 'lead')}</p>
      {state.status === 'open' && !key.subject && <p>{t('sessionKey')}</p>}
      <div className={key.subject ? styles.halves : ''}>
        {key.subject && (
          <div className={styles.half}>
            <HeldKey {...key} subject={key.subject} />
          </div>
        )}
        <PasteError known={key.known} subject={key.subject} onMended={key.subject && key.check} />
      </div>
    </Panel>
  );
}

function HeldKey({ known, subject, unread, error, isAsking, at, check }: KnownKey & { subject: NamedKey }) {
  const t = useTranslations('doctor');
  const isKnown = known.limits !== undefined || known.stored !== undefined;
  return (
    <>
      <p className={styles.soft}>{t('ofKey', { last6: subject.last6 })}</p>
      {known.stored?.grantedTo && <p>{t('granted', { host: known.stored.grantedTo })}</p>}
      {isAsking && <Notice tone="busy" title={t('ask')} />}
      {!isAsking && (error || isKnown) && (
        <DiagnosisNotice
          diagnosis={diagnose({ ...known, now: at, error })}
          error={error}
          subject={subject}
          onCheck={check}
        />
      )}
      {!isAsking && !error && !isKnown && (
        <Notice tone="warning" title={t('notYet')}>
          <Button onPress={check}>{t('actions.checkAgain')}</Button>
        </Notice>
      )}
      {unread.length > 0 && (
        <p className={styles.soft}>{unread.map((thing) => t(`unread.${thing}`)).join(' ')}</p>
      )}
    </>
  );
}
