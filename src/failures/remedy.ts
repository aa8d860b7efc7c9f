import { type ComponentType, createContext, use } from 'react';
import type { NamedKey } from '../venice/apiKey.ts';
import type { Action } from './diagnosis.ts';

export type RemedyProps = {
  action: Action;
  /** The key that the diagnosis is about, where that is known. */
  subject: NamedKey | undefined;
  /** Asks again. */
  onCheck: (() => void) | undefined;
};

/** Draws the control that carries out an action. The shell provides it, since it can reach every page. */
export const RemedyContext = createContext<ComponentType<RemedyProps> | undefined>(undefined);

/** @returns the component that draws an action. Throws where nothing provides one. */
export function useRemedy(): ComponentType<RemedyProps> {
  const Remedy = use(RemedyContext);
  if (!Remedy) throw new Error('useRemedy needs a RemedyContext above it');
  return Remedy;
}
