import { type EngineName, names } from '../../tools/hosts/engines.ts';

/** The host that the page stands on in place of the sandbox's own server; undefined for that one. */
export function chosenEngine(): EngineName | undefined {
  const { ZECCA_E2E_ENGINE: name } = process.env;
  if (!name) return undefined;
  const engine = names.find((each) => each === name);
  if (!engine) throw new Error(`There is no engine "${name}": ${names.join(', ')}`);
  return engine;
}
