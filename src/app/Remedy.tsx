import { useCallback, useRef, useState } from 'react';
import { useTranslations } from 'use-intl';
import { Link } from 'wouter';
import styles from '../failures/Diagnosis.module.css';
import type { Action } from '../failures/diagnosis.ts';
import type { RemedyProps } from '../failures/remedy.ts';
import { ManageButton } from '../session/ManageButton.tsx';
import { useSession, useSessionState } from '../session/useSession.ts';
import { EditKeyDialog } from '../settings/EditKeyDialog.tsx';
import { Button } from '../ui/Button.tsx';
import { Countdown } from '../ui/Countdown.tsx';
import { useRequestStake } from './stakeRequest.ts';

const venicePages = {
  credit: 'https://venice.ai/settings/api',
  plan: 'https://venice.ai/settings/api',
  support: 'mailto:support@venice.ai',
} as const;

/** The very control that mends it: a button where this page has one, else the link to it. */
export function Remedy({ action, subject, onCheck }: RemedyProps) {
  const t = useTranslations('doctor.actions');
  switch (action.kind) {
    case 'none':
      return null;
    case 'edit':
      return <EditAction field={action.field} subject={subject} onCheck={onCheck} />;
    case 'manage':
      return <ManageAction />;
    case 'wait':
      return <WaitAction until={action.until} onCheck={onCheck} />;
    case 'mint':
      return (
        <Link href="/" className={styles.action}>
          {t('mint')}
        </Link>
      );
    case 'unlock':
      return <UnlockAction />;
    case 'checkAgain':
      return onCheck ? <Button onPress={onCheck}>{t('checkAgain')}</Button> : null;
    case 'fund':
      return <FundAction onCheck={onCheck} />;
    case 'venice':
      return (
        <div className={styles.row}>
          <VeniceLink page={action.page} />
          <CheckAgain onCheck={onCheck} />
        </div>
      );
  }
}

function VeniceLink({ page }: { page: keyof typeof venicePages }) {
  const t = useTranslations('doctor.actions.venice');
  return (
    <a href={venicePages[page]} target="_blank" rel="noopener noreferrer" className={styles.action}>
      {t(page)}
    </a>
  );
}

function CheckAgain({ onCheck }: Pick<RemedyProps, 'onCheck'>) {
  const t = useTranslations('doctor.actions');
  return (
    onCheck && (
      <Button look="quiet" onPress={onCheck}>
        {t('checkAgain')}
      </Button>
    )
  );
}

/** The page stakes by itself; credit is bought at Venice alone. */
function FundAction({ onCheck }: Pick<RemedyProps, 'onCheck'>) {
  const t = useTranslations('doctor.actions');
  const requestStake = useRequestStake();
  return (
    <div className={styles.row}>
      <Button look="primary" onPress={() => requestStake(() => onCheck?.())}>
        {t('stake')}
      </Button>
      <VeniceLink page="credit" />
      <CheckAgain onCheck={onCheck} />
    </div>
  );
}

type EditActionProps = { field: Extract<Action, { kind: 'edit' }>['field'] } & Omit<RemedyProps, 'action'>;

/** Needs a session that may change keys, and a key to change: what is missing comes first. */
function EditAction({ field, subject, onCheck }: EditActionProps) {
  const t = useTranslations('doctor.actions');
  const session = useSession();
  const state = useSessionState();
  const [isEditing, setIsEditing] = useState(false);
  const isSaved = useRef(false);
  const noteSaved = useCallback(() => {
    isSaved.current = true;
  }, []);
  if (state.status !== 'open' || state.isAdmin === 'no') return <ManageButton look="primary" />;
  if (subject?.id === undefined) return <ToKeys />;
  return (
    <>
      <Button look="primary" onPress={() => setIsEditing(true)}>
        {t(field === 'modelPrivacy' ? 'editPrivacy' : 'editLimit')}
      </Button>
      {isEditing && (
        <EditKeyDialog
          client={session.client()}
          keyId={subject.id}
          focus={field}
          onClose={() => {
            setIsEditing(false);
            // Not before: a new diagnosis would take the dialog, and what it says of the save, away.
            if (isSaved.current) onCheck?.();
          }}
          onSaved={noteSaved}
        />
      )}
    </>
  );
}

function ManageAction() {
  const state = useSessionState();
  const isManaging = state.status === 'open' && state.isAdmin === 'yes';
  return isManaging ? <ToKeys /> : <ManageButton look="primary" />;
}

function ToKeys() {
  const t = useTranslations('doctor.actions');
  return (
    <Link href="/keys" className={styles.action}>
      {t('chooseKey')}
    </Link>
  );
}

/** A page holds one key: another one takes its place on the Key page. */
function UnlockAction() {
  const t = useTranslations('doctor.actions');
  const session = useSession();
  return (
    <Link href="/key" className={styles.action} onClick={() => void session.lock('button')}>
      {t('unlock')}
    </Link>
  );
}

/** Nothing to do but wait; then a check. @param until ms since 1970 */
function WaitAction({ until, onCheck }: { until: number; onCheck: RemedyProps['onCheck'] }) {
  const t = useTranslations('doctor.actions');
  const over = (
    <>
      {t('over')} {onCheck && <Button onPress={onCheck}>{t('checkAgain')}</Button>}
    </>
  );
  return (
    <Countdown until={until} over={over}>
      {(left) => t('wait', left)}
    </Countdown>
  );
}
