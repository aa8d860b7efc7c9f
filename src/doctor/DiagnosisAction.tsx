import { useCallback, useRef, useState } from 'react';
import { useTranslations } from 'use-intl';
import { Link } from 'wouter';
import { EditKeyDialog } from '../options/EditKeyDialog.tsx';
import { ManageButton } from '../session/ManageButton.tsx';
import type { NamedKey } from '../session/session.ts';
import { useSession, useSessionState } from '../session/useSession.ts';
import { Button } from '../ui/Button.tsx';
import { Countdown } from './Countdown.tsx';
import styles from './Doctor.module.css';
import type { Action } from './diagnosis.ts';
import { useRequestStake } from './stakeContext.ts';

type DiagnosisActionProps = {
  action: Action;
  subject: NamedKey | undefined;
  onCheck: (() => void) | undefined;
};

const venicePages = {
  credit: 'https://venice.ai/settings/api',
  plan: 'https://venice.ai/settings/api',
  support: 'mailto:support@venice.ai',
} as const;

/** The very control that mends it: a button where this page has one, else the link to it. */
export function DiagnosisAction({ action, subject, onCheck }: DiagnosisActionProps) {
  const t = useTranslations('doctor.actions');
  switch (action.kind) {
    case 'none':
      return null;
    case 'edit':
      return <EditAction field={action.field} subject={subject} onCheck={onCheck} />;
    case 'manage':
      return <ManageAction />;
    case 'wait':
      return <Countdown until={action.until} onCheck={onCheck} />;
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

function CheckAgain({ onCheck }: Pick<DiagnosisActionProps, 'onCheck'>) {
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
function FundAction({ onCheck }: Pick<DiagnosisActionProps, 'onCheck'>) {
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

type EditActionProps = { field: Extract<Action, { kind: 'edit' }>['field'] } & Omit<
  DiagnosisActionProps,
  'action'
>;

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
