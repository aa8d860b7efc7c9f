import fc from 'fast-check';

/** One thing done to a tree of JSON, at the place that `at` points to. */
export type Mutation = { kind: (typeof kinds)[number]; at: number };

const kinds = ['dropped', 'retyped', 'null', 'huge', 'repeated', 'deep', 'prototype', 'twice'] as const;

export const mutations: fc.Arbitrary<Mutation[]> = fc.array(
  fc.record({ kind: fc.constantFrom(...kinds), at: fc.nat(10_000) }),
  { maxLength: 4 },
);

type Place = { holder: Record<string, unknown> | unknown[]; name: string };

const others = [
  true,
  false,
  0,
  -1,
  1.5,
  '',
  'text',
  '12',
  [],
  {},
  [[]],
  [null],
  { error: 'no' },
  '\u202e\u0000',
];
const hugeNumber = '9'.repeat(400);
const huge = [
  'raw:number',
  1e308,
  -1e308,
  Number.MAX_SAFE_INTEGER,
  'x'.repeat(100_000),
  Array(2000).fill(null),
];
const depth = 10_000;
// Written as they are, where JSON.stringify would have no words or no stack for them.
const raw: Record<string, string> = {
  'raw:number': hugeNumber,
  'raw:list': '['.repeat(depth) + ']'.repeat(depth),
  'raw:object': '{"a":'.repeat(depth) + 1 + '}'.repeat(depth),
};
const prototypeNames = [
  '__proto__',
  'constructor',
  'prototype',
  'toString',
  'valueOf',
  'then',
  'toJSON',
  'length',
];

/** Writes a tree of JSON after so many mutations, as text: some of them no tree can hold. */
export function mutate(tree: unknown, todo: readonly Mutation[]): string {
  const root = { whole: structuredClone(tree) };
  for (const { kind, at } of todo) if (kind !== 'twice') change(pick(placesOf(root), at), kind, at);
  const text = JSON.stringify(root.whole) ?? '';
  const whole = text.replace(/"(raw:\w+)"/g, (all, name: string) => raw[name] ?? all);
  return todo.filter(({ kind }) => kind === 'twice').reduce((now, { at }) => nameTwice(now, at), whole);
}

function change(place: Place | undefined, kind: Mutation['kind'], at: number): void {
  if (!place) return;
  const { holder, name } = place;
  const now: unknown = Object.getOwnPropertyDescriptor(holder, name)?.value;
  // Not by assignment: that would set the prototype of this very process.
  const put = (value: unknown) =>
    Object.defineProperty(holder, name, { value, enumerable: true, configurable: true, writable: true });
  switch (kind) {
    case 'dropped':
      if (Array.isArray(holder)) holder.splice(Number(name), 1);
      else Reflect.deleteProperty(holder, name);
      return;
    case 'retyped':
      return void put(structuredClone(others[at % others.length]));
    case 'null':
      return void put(null);
    case 'huge':
      return void put(huge[at % huge.length]);
    case 'repeated':
      return void put(Array.isArray(now) ? [...now, ...now, ...now] : [now, now]);
    case 'deep':
      return void put(at % 2 ? 'raw:list' : 'raw:object');
    case 'prototype': {
      const bad = prototypeNames[at % prototypeNames.length] ?? '__proto__';
      const fields = typeof now === 'object' && now !== null && !Array.isArray(now) ? now : {};
      return void put(
        Object.fromEntries([...Object.entries(fields), [bad, { polluted: 'yes', length: -1 }]]),
      );
    }
  }
}

function nameTwice(text: string, at: number): string {
  const found = pick([...text.slice(0, 200_000).matchAll(/"\w+":/g)], at);
  if (!found) return text;
  return `${text.slice(0, found.index)}${found[0]}{"twice":[0]},${text.slice(found.index)}`;
}

function pick<T>(list: readonly T[], at: number): T | undefined {
  return list[at % Math.max(1, list.length)];
}

const mostPlaces = 400;

function placesOf(root: Record<string, unknown>): Place[] {
  const places: Place[] = [];
  const todo: Place['holder'][] = [root];
  for (let holder = todo.shift(); holder && places.length < mostPlaces; holder = todo.shift())
    for (const [name, part] of Object.entries(holder).slice(0, mostPlaces)) {
      places.push({ holder, name });
      if (isHolder(part)) todo.push(part);
    }
  return places;
}

function isHolder(value: unknown): value is Place['holder'] {
  return typeof value === 'object' && value !== null;
}
