import { useTranslations } from 'use-intl';
import { KeyInSight } from '../creation/KeyInSight.tsx';
import type { Minted } from '../mint/mint.ts';
import { Button } from '../ui/Button.tsx';
import { Notice } from '../ui/Notice.tsx';
import { Panel } from '../ui/Panel.tsx';
import { useFocus } from '../ui/useFocus.ts';
import styles from './Grant.module.css';
import type { GrantState } from './grant.ts';
import { answers } from './grant.ts';
import type { GrantRequest } from './grantRequest.ts';
import type { Grants } from './grants.ts';
import { RevokeGrant } from './RevokeGrant.tsx';

type GrantResultProps = {
  grants: Grants;
  state: Exclude<GrantState, { step: 'asking' | 'denied' }>;
  /** While the page still holds the key itself. */
  minted: Minted | undefined;
  request: GrantRequest | undefined;
  onLeave(address: string): void;
  onRevoked(): void;
};

/** The key was made. It goes to the app on a press, or is copied or revoked in its place. */
export function GrantResult({ grants, state, minted, request, onLeave, onRevoked }: GrantResultProps) {
  const t = useTranslations('grant');
  const title = useFocus<HTMLHeadingElement>();
  const sealed = 'sealed' in state ? state.sealed : undefined;
  const grant = sealed ?? (minted && { id: minted.key.id, trace: minted.trace });
  const end = () => {
    grants.end();
    onRevoked();
  };
  return (
    <div className={styles.story}>
      <Panel title={titleOf(t, state)} titleRef={title} look="raised">
        {sealed && request && !answers(sealed, request) && <Notice tone="warning" title={t('other')} />}
        {sealed ? (
          <>
            <p>{t(state.step === 'returned' ? 'returnedText' : 'readyText', { last6: sealed.last6 })}</p>
            <Button look="primary" isWide onPress={() => onLeave(sealed.response)}>
              {t('return', { host: sealed.host })}
            </Button>
            {!minted && (
              <Button look="quiet" onPress={() => grants.end()}>
                {t('done')}
              </Button>
            )}
          </>
        ) : (
          <p>{t('unsealedText')}</p>
        )}
      </Panel>
      <div className={styles.aside}>
        {minted && (
          <Panel title={t('keep')}>
            <p>{t('keepText')}</p>
            <KeyInSight heldKey={minted.key} onDone={() => grants.forget()} />
          </Panel>
        )}
        {grant && (
          <Panel title={t('revokeTitle')}>
            <RevokeGrant grant={grant} onRevoked={end} />
          </Panel>
        )}
      </div>
    </div>
  );
}

function titleOf(t: ReturnType<typeof useTranslations<'grant'>>, state: GrantResultProps['state']): string {
  switch (state.step) {
    case 'sealed':
      return t('ready', { host: state.sealed.host });
    case 'returned':
      return t('returned', { host: state.sealed.host });
    case 'unsealed':
      return t('unsealed', { host: state.host });
  }
}
