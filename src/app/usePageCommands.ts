import { use } from 'react';
import { useTranslations } from 'use-intl';
import { navigate } from 'wouter/use-hash-location';
import { useSessionState } from '../session/useSession.ts';
import type { Command, Commands } from '../ui/commands.ts';
import { CommandsContext, useCommands } from '../ui/useCommands.ts';

type Letters = { areOn: boolean; turn(areOn: boolean): void };

/** Offers the pages, what a page has that is not on screen yet, and the letters themselves. */
export function usePageCommands(letters: Letters): void {
  const t = useTranslations('palette');
  const commands = use(CommandsContext);
  const state = useSessionState();
  const isManaging = state.status === 'open' && state.isAdmin === 'yes';

  const page = (path: string, title: string, keys: string, words: string): Command => ({
    id: `page ${path}`,
    group: 'pages',
    title,
    words,
    letters: keys,
    run: () => goTo(path),
  });
  /** The same command of a page, which is opened first. */
  const onPage = (path: string, id: string, title: string, words?: string): Command => ({
    id: `${id} on ${path}`,
    group: 'actions',
    title,
    ...(words !== undefined && { words }),
    run: () => {
      goTo(path);
      commands.runWhenThere(id);
    },
  });

  useCommands(() => {
    const path = window.location.hash.slice(1);
    return [
      page('/', t('toMint'), 'g m', t('words.mint')),
      page('/key', t('toKey'), 'g k', t('words.check')),
      page('/keys', t('toKeys'), 'g l', t('words.keys')),
      page('/usage', t('toUsage'), 'g u', t('words.usage')),
      page('/credit', t('toCredit'), 'g c', t('words.credit')),
      page('/grant', t('toGrant'), 'g g', t('words.grant')),
      ...(isManaging && path !== '/keys' ? [onPage('/keys', 'createKey', t('createKey'))] : []),
      ...(path === '/key' ? [] : [onPage('/key', 'pasteError', t('pasteError'), t('words.pasteError'))]),
      {
        id: 'letters',
        group: 'palette',
        title: t(letters.areOn ? 'lettersOff' : 'lettersOn'),
        run: () => letters.turn(!letters.areOn),
      },
    ];
  });
}

/** Leads to the part of a page that reads the text. @param text without secrets */
export function readPasted(commands: Commands, text: string): void {
  goTo('/key');
  commands.runWhenThere('pasteError', text);
}

/** The focus goes along: what had it may be gone with the page before. */
function goTo(path: string): void {
  navigate(path);
  document.querySelector('main')?.focus();
}
