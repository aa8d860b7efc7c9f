import { createContext, use, useEffect, useRef } from 'react';
import { type Command, type Commands, createCommands } from './commands.ts';

/** The page's own list; a part that is drawn alone, as in a test, offers its commands to nobody. */
export const CommandsContext = createContext<Commands>(createCommands());

/** Offers commands for as long as the part is on screen; `read` is asked when somebody looks. */
export function useCommands(read: () => readonly Command[]): void {
  const registry = use(CommandsContext);
  const latest = useRef(read);
  useEffect(() => registry.add(() => latest.current()), [registry]);
  useEffect(() => {
    latest.current = read;
    registry.settle();
  });
}
