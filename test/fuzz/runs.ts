/**
 * How much is tried: a share of seconds in `npm test`, all of it in `npm test -- fuzz`
 * (vitest.config.ts).
 */
export const isLong = process.env.FUZZ === 'long';

const fixed = { name: 'the fixed seed', seed: 20_261_121 };
const random = {
  name: 'a random seed',
  seed: Number(process.env.FUZZ_SEED ?? Math.floor(Math.random() * 2 ** 31)),
};

/** The long run adds a seed that nobody chose; `FUZZ_SEED` repeats one that was printed. */
export const seeds = isLong ? [fixed, random] : [fixed];

/** Counts what the runs came to, so that a run that reaches nothing is no proof. */
export function createTally() {
  const counts = new Map<string, number>();
  return {
    add: (name: string) => void counts.set(name, (counts.get(name) ?? 0) + 1),
    of: (name: string) => counts.get(name) ?? 0,
    write: () => [...counts].map(([name, count]) => `${name} ${count}`).join(', '),
  };
}

const started = process.cpuUsage();

/** Prints what was tried, with the seeds to try it again and the CPU time that it took. */
export function report(what: string, count: number, more = ''): void {
  const { user, system } = process.cpuUsage(started);
  const seconds = ((user + system) / 1e6).toFixed(1);
  console.log(
    `fuzz: ${count} ${what}, seed ${seeds.map(({ seed }) => seed).join(' and ')}, ${seconds} s of CPU ${more}`,
  );
}
