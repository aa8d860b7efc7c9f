import type { Model, Models } from '../venice/models.ts';
import { isReadable } from '../venice/reading.ts';

/** The default of Venice's own guides, for as long as its list of models does not answer. */
export const fallbackModel = 'zai-org-glm-5-1';

/**
 * Names that need no quoting anywhere: several clients expand `$`, `{env:…}` or `${{ … }}` inside a
 * quoted string.
 */
const plainName = /^\w[\w.:/@+-]{0,127}$/;

/**
 * The text models that can be called now, as Venice lists them. A name that no client could be
 * trusted with is left out.
 */
export function usableModels({ data }: Models): readonly Model[] {
  return data
    .filter(isReadable)
    .filter(({ id, type, model_spec }) => type === 'text' && !model_spec?.offline && plainName.test(id));
}

/** The model with Venice's trait `default`, else the first. */
export function chooseModel(models: readonly Model[]): string {
  const preferred = models.find(({ model_spec }) => model_spec?.traits?.includes('default'));
  return (preferred ?? models[0])?.id ?? fallbackModel;
}
