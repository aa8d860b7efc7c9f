import type { Model } from '../venice/models.ts';
import type { ModelRateLimits, RateLimit } from '../venice/rateLimits.ts';
import { isReadable } from '../venice/reading.ts';

export const limitKinds = ['RPM', 'TPM', 'RPD'] as const;
export type LimitKind = (typeof limitKinds)[number];

/**
 * A model's limits with all that finding, filtering and sorting ask of it, worked out once for each
 * answer and not for each keystroke.
 */
export type LimitRow = {
  /** Its place in Venice's list: an id may be missing, or be there twice. */
  place: number;
  id: string | undefined;
  /** What `/models` says of it, where that answered and knows the id. */
  model: Model | undefined;
  amounts: Partial<Record<LimitKind, number>>;
  /** Of kinds that came after this was written, or named a second time. */
  others: readonly RateLimit[];
  /** Limits of this model that could not be read. */
  unreadable: number;
  text: string;
  order: Record<LimitColumn, number | string | undefined>;
};

export const limitColumns = ['model', 'type', 'privacy', 'price', 'RPM', 'TPM', 'RPD'] as const;
export type LimitColumn = (typeof limitColumns)[number];

/** `type` as `/models` has it; '' for the models of which it is unknown, undefined for all. */
export type LimitFilter = { search: string; type: string | undefined };

/** @param models of `/models`, none while that has not answered */
export function toLimitRows(limits: readonly ModelRateLimits[], models: readonly Model[]): LimitRow[] {
  const byId = new Map(models.map((model) => [model.id, model]));
  return limits.map(({ apiModelId: id, rateLimits }, place) => {
    const model = id === undefined ? undefined : byId.get(id);
    const readable = rateLimits.filter(isReadable);
    const { amounts, others } = sortOut(readable);
    const { name = '', privacy } = model?.model_spec ?? {};
    return {
      place,
      id,
      model,
      amounts,
      others,
      unreadable: rateLimits.length - readable.length,
      text: fold(`${name} ${id ?? ''} ${model?.type ?? ''} ${privacy ?? ''}`),
      order: {
        model: fold(name || (id ?? '')) || undefined,
        type: model?.type || undefined,
        privacy: privacy || undefined,
        price: priceOf(model),
        RPM: amounts.RPM,
        TPM: amounts.TPM,
        RPD: amounts.RPD,
      },
    };
  });
}

/** Each word of the search stands somewhere in the name, the id, the type or the privacy. */
export function filterLimits(rows: readonly LimitRow[], { search, type }: LimitFilter): LimitRow[] {
  const words = fold(search).split(/\s+/).filter(Boolean);
  return rows.filter(
    ({ text, model }) =>
      (type === undefined || (model?.type ?? '') === type) && words.every((word) => text.includes(word)),
  );
}

/** The types that occur and how many models are of each, by name; '' stands for unknown. */
export function countTypes(rows: readonly LimitRow[]): [type: string, count: number][] {
  const counts = new Map<string, number>();
  for (const { model } of rows) counts.set(model?.type ?? '', (counts.get(model?.type ?? '') ?? 0) + 1);
  return [...counts].toSorted(([one], [other]) => (one < other ? -1 : 1));
}

function sortOut(limits: readonly RateLimit[]): Pick<LimitRow, 'amounts' | 'others'> {
  const amounts: LimitRow['amounts'] = {};
  const others: RateLimit[] = [];
  for (const limit of limits) {
    const kind = limitKinds.find((known) => known === limit.type);
    if (kind && amounts[kind] === undefined) amounts[kind] = limit.amount;
    else others.push(limit);
  }
  return { amounts, others };
}

/** In USD. Types are priced by different units: the order tells something among models of one type only. */
function priceOf(model: Model | undefined): number | undefined {
  const { input, output, generation } = model?.model_spec?.pricing ?? {};
  if (input || output) return (input?.usd ?? 0) + (output?.usd ?? 0);
  return generation?.usd;
}

function fold(text: string): string {
  return text.normalize('NFKC').toLowerCase();
}
