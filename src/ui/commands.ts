/** Something that can be done now, offered by the part of the page that owns it. */
export type Command = {
  /** Names it for `runWhenThere`; each part names its own. */
  id: string;
  title: string;
  /** Other words that find it, such as `revoke csv`. */
  words?: string;
  group: CommandGroup;
  /** Letters that are pressed one after the other, such as `g m`. */
  letters?: string;
  /** @param text what was pasted for it, without secrets */
  run(text?: string): void;
};

export const commandGroups = ['pages', 'actions', 'keys', 'settings', 'palette'] as const;
export type CommandGroup = (typeof commandGroups)[number];

export type Commands = {
  /** `read` is asked each time the list is. @returns takes the commands away */
  add(read: () => readonly Command[]): () => void;
  list(): readonly Command[];
  /** Runs a command once some part offers it: the page that has it may still be on its way. */
  runWhenThere(id: string, text?: string): void;
  /** Tells that a part may offer more than before. */
  settle(): void;
};

/** After this long nobody expects it any more. */
const patienceMs = 10_000;

/** What can be done on the page, by whoever is on screen to do it. @param now ms since 1970 */
export function createCommands(now: () => number = Date.now): Commands {
  const readers = new Set<() => readonly Command[]>();
  let awaited: { id: string; until: number; text: string | undefined } | undefined;
  const list = () => [...readers].flatMap((read) => read());
  const settle = () => {
    if (awaited === undefined) return;
    const command = list().find(({ id }) => id === awaited?.id);
    const isLate = now() > awaited.until;
    if (!command && !isLate) return;
    const { text } = awaited;
    awaited = undefined;
    if (!isLate) command?.run(text);
  };
  return {
    add(read) {
      readers.add(read);
      return () => readers.delete(read);
    },
    list,
    runWhenThere(id, text) {
      awaited = { id, until: now() + patienceMs, text };
      settle();
    },
    settle,
  };
}

/**
 * Those whose title has every word of the text, at most `most` of them; in the order they were
 * offered. Where no title has them: those with other words that begin so.
 */
export function findCommands(commands: readonly Command[], text: string, most: number): Command[] {
  const typed = text.toLocaleLowerCase().split(/\s+/).filter(Boolean);
  const byTitle = commands.filter(({ title }) => {
    const written = title.toLocaleLowerCase();
    return typed.every((word) => written.includes(word));
  });
  if (byTitle.length > 0) return byTitle.slice(0, most);
  const byWords = commands.filter(({ title, words = '' }) => {
    const known = `${title} ${words}`.toLocaleLowerCase().split(/\s+/);
    return typed.every((word) => known.some((each) => each.startsWith(word)));
  });
  return byWords.slice(0, most);
}
