import { useTranslations } from 'use-intl';
import { cleanText } from '../kit/text.ts';
import type { Command } from '../ui/commands.ts';
import { useCommands } from '../ui/useCommands.ts';
import type { ApiKey } from '../venice/apiKey.ts';
import type { OpenDialog } from './keysScope.ts';

const ofOneKey = [
  ['details', 'details'],
  ['edit', 'editLimits'],
  ['rotate', 'rotate'],
  ['revoke', 'revoke'],
] as const;

type KeyCommands = { keys: readonly ApiKey[]; canCreate: boolean; open(dialog: OpenDialog): void };

/** Offers what can be done with the listed keys, each by its name. */
export function useKeyCommands({ keys, canCreate, open }: KeyCommands): void {
  const t = useTranslations('palette');
  const create: Command = {
    id: 'createKey',
    group: 'actions',
    title: t('createKey'),
    run: () => open({ kind: 'create' }),
  };
  const commandsOf = (key: ApiKey): Command[] => {
    const name = `${cleanText(key.description ?? '', 64)} …${cleanText(key.last6Chars ?? '', 12)}`.trim();
    return ofOneKey.map(([kind, word]) => ({
      id: `${kind}-${key.id}`,
      group: 'keys',
      title: t(word, { name }),
      run: () => open({ kind, id: key.id }),
    }));
  };
  useCommands(() => [...(canCreate ? [create] : []), ...keys.flatMap(commandsOf)]);
}
