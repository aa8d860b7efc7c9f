import type { ReactNode } from 'react';
import { useFormatter, useTranslations } from 'use-intl';
import { FailureNotice } from '../failures/FailureNotice.tsx';
import { ManageButton } from '../session/ManageButton.tsx';
import { useSessionState } from '../session/useSession.ts';
import { Button } from '../ui/Button.tsx';
import { Notice } from '../ui/Notice.tsx';
import styles from './Creation.module.css';
import type { Creation, Doubt, Trace } from './creation.ts';
import { KeyNames } from './KeyNames.tsx';
import { useCreations } from './useCreations.ts';

type LostCreationProps = { creation: Exclude<Creation, { step: 'sending' | 'made' }> };

/**
 * A creation without a key in hand: refused, or its response was lost. Says what is known of the
 * key, and offers the next step.
 */
export function LostCreation({ creation }: LostCreationProps) {
  const t = useTranslations('creation');
  const creations = useCreations();
  const { trace } = creation;
  const { tag } = trace;
  const dismiss = <Button onPress={() => creations.leave(tag)}>{t('dismiss')}</Button>;
  switch (creation.step) {
    case 'refused':
      return (
        <FailureNotice title={t('refused')} error={creation.error}>
          <StillWorks trace={trace} />
          {dismiss}
        </FailureNotice>
      );
    case 'lost':
      return (
        <Notice tone="warning" title={t('lost')}>
          <About trace={trace} />
          <p>{t('unlock')}</p>
          <Actions>
            <ManageButton look="primary" />
            {dismiss}
          </Actions>
        </Notice>
      );
    case 'searching':
      return (
        <Notice tone="busy" title={t('searching', { tag })}>
          <p>{t('searchingText')}</p>
          <StillWorks trace={trace} />
        </Notice>
      );
    case 'unknown':
      return (
        <Unknown doubt={creation.doubt} trace={trace}>
          <Button look="primary" onPress={() => void creations.search(tag)}>
            {t('lookAgain')}
          </Button>
          {dismiss}
        </Unknown>
      );
    case 'absent':
      return (
        <Notice tone="plain" title={t('absent')}>
          <p>{t('absentText', { tag })}</p>
          <StillWorks trace={trace} />
          {dismiss}
        </Notice>
      );
    case 'found':
    case 'revoking':
      return <Found creation={creation}>{dismiss}</Found>;
  }
}

type UnknownProps = { doubt: Doubt; trace: Trace; children: ReactNode };

function Unknown({ doubt, trace, children }: UnknownProps) {
  const t = useTranslations('creation');
  const { tag } = trace;
  switch (doubt.code) {
    case 'FAILED':
      return (
        <FailureNotice title={t('failed')} error={doubt.error}>
          <About trace={trace} />
          <Actions>{children}</Actions>
        </FailureNotice>
      );
    case 'PARTIAL':
    case 'OTHER_ACCOUNT':
      return (
        <Notice tone="warning" title={t(doubt.code === 'PARTIAL' ? 'partial' : 'otherAccount')}>
          <p>{t(doubt.code === 'PARTIAL' ? 'partialText' : 'otherAccountText', { tag })}</p>
          <About trace={trace} />
          <Actions>{children}</Actions>
        </Notice>
      );
  }
}

type FoundProps = { creation: Extract<Creation, { step: 'found' | 'revoking' }>; children: ReactNode };

function Found({ creation, children }: FoundProps) {
  const t = useTranslations('creation');
  const creations = useCreations();
  // Followed, so that the button comes and goes with whoever may revoke.
  useSessionState();
  const { trace, keys, step } = creation;
  const failed = step === 'found' ? creation.failed : undefined;
  return (
    <>
      <Notice tone="warning" title={t('found', { count: keys.length })}>
        <KeyNames keys={keys} />
        <p>{t('foundText')}</p>
        <StillWorks trace={trace} />
        <Actions>
          {creations.canLook(trace.tag) ? (
            <Button
              look="primary"
              isDisabled={step === 'revoking'}
              onPress={() => void creations.revoke(trace.tag)}
            >
              {t('revoke', { count: keys.length })}
            </Button>
          ) : (
            <ManageButton look="primary" />
          )}
          {step === 'found' && children}
        </Actions>
      </Notice>
      {failed && (
        <FailureNotice
          title={t(failed.kind === 'kept' ? 'revokeFailed' : 'revokeUnknown')}
          error={failed.error}
        />
      )}
    </>
  );
}

/** Which key is meant, so that it can be found by hand too. */
function About({ trace }: { trace: Trace }) {
  const t = useTranslations('creation');
  const format = useFormatter();
  const { tag, apiKeyType, sentAt } = trace;
  return (
    <>
      <p>
        {t('about', {
          tag,
          type: apiKeyType,
          time: format.dateTime(sentAt, 'exactMoment'),
        })}
      </p>
      <p>{t('aboutText')}</p>
      <StillWorks trace={trace} />
    </>
  );
}

function StillWorks({ trace: { replaces } }: { trace: Trace }) {
  const t = useTranslations('creation');
  return replaces && <p>{t('oldWorks', { last6: replaces })}</p>;
}

function Actions({ children }: { children: ReactNode }) {
  return <div className={styles.row}>{children}</div>;
}
