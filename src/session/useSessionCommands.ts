import { useTranslations } from 'use-intl';
import type { Command } from '../ui/commands.ts';
import { useCommands } from '../ui/useCommands.ts';
import { useRequestManage } from './manageRequest.ts';
import { useSession, useSessionState } from './useSession.ts';

/** Offers the ways into a session and out of it. */
export function useSessionCommands(): void {
  const t = useTranslations('palette');
  const session = useSession();
  const state = useSessionState();
  const requestManage = useRequestManage();
  const isOpen = state.status === 'open';
  const manage: Command = { id: 'manage', group: 'actions', title: t('manage'), run: requestManage };
  const lock: Command = {
    id: 'lock',
    group: 'actions',
    title: t('lock'),
    words: t('words.lock'),
    run: () => void session.lock('button'),
  };
  const isManaging = isOpen && state.isAdmin === 'yes';
  useCommands(() => [...(isManaging ? [] : [manage]), ...(isOpen ? [lock] : [])]);
}
