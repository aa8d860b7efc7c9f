/** What is told of one kind of press: ms of each run. */
export type Runs = { firstDraw: number[]; keystroke: number[]; sort: number[] };

/**
 * The peer of the list of keys: the same rows as one plain table, made anew for each press by the browser's own calls; nothing is checked, named for a
 * screen reader, or kept. Runs in an empty page. Each figure ends with the frame that shows its effect.
 *
 * @param text what Venice's list answers
 */
export async function drawPlainly({ text, runs }: { text: string; runs: number }): Promise<Runs> {
  type Row = Record<string, unknown> & {
    description: string;
    consumptionLimits: { usd: number | null; diem: number | null };
  };
  const columns = ['last6Chars', 'apiKeyType', 'lastUsedAt', 'createdAt', 'expiresAt'] as const;
  const table = document.createElement('table');
  const draw = (rows: readonly Row[]) => {
    const body = document.createElement('tbody');
    for (const row of rows) {
      const { usd, diem } = row.consumptionLimits;
      const line = body.insertRow();
      for (const value of [row.description, `$${usd}`, `${diem} DIEM`, ...columns.map((name) => row[name])])
        line.insertCell().textContent = String(value);
    }
    table.replaceChildren(body);
  };
  const time = async (press: () => void) => {
    const startedAt = performance.now();
    press();
    await new Promise<void>((resolve) => {
      requestAnimationFrame(() => setTimeout(resolve));
    });
    return performance.now() - startedAt;
  };

  const figures: Runs = { firstDraw: [], keystroke: [], sort: [] };
  let rows: Row[] = [];
  for (let run = 0; run < runs; run++) {
    table.remove();
    figures.firstDraw.push(
      await time(() => {
        // The sandbox's own answer, which the contract's tests hold to its form.
        rows = (JSON.parse(text) as { data: Row[] }).data;
        draw(rows);
        document.body.append(table);
      }),
    );
    const search = run % 2 === 0 ? 'key 1' : 'key ';
    figures.keystroke.push(
      await time(() => draw(rows.filter(({ description }) => description.includes(search)))),
    );
    const sign = run % 2 === 0 ? 1 : -1;
    figures.sort.push(
      await time(() =>
        draw(rows.toSorted((one, other) => (one.description < other.description ? -sign : sign))),
      ),
    );
  }
  return figures;
}
