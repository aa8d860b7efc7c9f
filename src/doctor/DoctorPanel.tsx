import { useTranslations } from 'use-intl';
import type { OpenSession } from '../session/session.ts';
import { useSessionState } from '../session/useSession.ts';
import { Button } from '../ui/Button.tsx';
import { Notice } from '../ui/Notice.tsx';
import { DiagnosisNotice } from './DiagnosisNotice.tsx';
import styles from './Doctor.module.css';
import { diagnose } from './diagnose.ts';
import { PasteError } from './PasteError.tsx';
import { useKnown } from './useKnown.ts';

/** What keeps the key at hand from working, and a box for the error of any other. */
export function DoctorPanel() {
  const t = useTranslations('doctor');
  const state = useSessionState();
  return (
    <section className={styles.panel} aria-labelledby="doctor-title">
      <div className={styles.head}>
        <h2 id="doctor-title" className={styles.title}>
          {t('panelTitle')}
        </h2>
        <p className={styles.soft}>{t('lead')}</p>
      </div>
      {state.status === 'open' ? (
        <OpenDoctor key={state.id} state={state} />
      ) : (
        <div className={styles.halves}>
          <p>{t('nothingKnown')}</p>
          <PasteError />
        </div>
      )}
    </section>
  );
}

function OpenDoctor({ state }: { state: OpenSession }) {
  const t = useTranslations('doctor');
  const { known, subject, unread, error, isAsking, at, check } = useKnown(state);
  const isKnown = known.limits !== undefined || known.stored !== undefined;
  return (
    <div className={styles.halves}>
      <div className={styles.half}>
        {subject ? (
          <p className={styles.soft}>{t('ofKey', { last6: subject.last6 })}</p>
        ) : (
          <p>{t('sessionKey')}</p>
        )}
        {isAsking && <Notice tone="busy" title={t('ask')} />}
        {!isAsking && error && (
          <DiagnosisNotice
            diagnosis={diagnose({ ...known, now: at, error })}
            error={error}
            subject={subject}
            onCheck={check}
          />
        )}
        {!isAsking && !error && isKnown && (
          <DiagnosisNotice diagnosis={diagnose({ ...known, now: at })} subject={subject} onCheck={check} />
        )}
        {!isAsking && !error && !isKnown && subject && (
          <Notice tone="warning" title={t('notYet')}>
            <Button onPress={check}>{t('actions.checkAgain')}</Button>
          </Notice>
        )}
        {unread.length > 0 && (
          <p className={styles.soft}>{unread.map((thing) => t(`unread.${thing}`)).join(' ')}</p>
        )}
      </div>
      <PasteError known={known} subject={subject} onMended={check} />
    </div>
  );
}
