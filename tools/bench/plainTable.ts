/** What is told of one kind of press: ms of each run. */
export type Runs = { firstDraw: number[]; keystroke: number[]; sort: number[] };

/** The peer of a table of the page. */
export type PlainTable = {
  /** Its rows as JSON: an array of arrays of texts, of which the first is searched for and sorted by. */
  text: string;
  /** What is typed into the search, by turns. */
  texts: readonly [string, string];
  runs: number;
};

/**
 * The same rows as one plain table, made anew for each press by the browser's own calls; nothing is
 * checked, put into words, named for a screen reader, or kept. Runs in an empty page. Each figure
 * begins with a frame and ends when that frame is drawn.
 */
export async function drawPlainly({ text, texts, runs }: PlainTable): Promise<Runs> {
  type Row = readonly string[];
  const table = document.createElement('table');
  const draw = (rows: readonly Row[]) => {
    const body = document.createElement('tbody');
    for (const row of rows) {
      const line = body.insertRow();
      for (const cell of row) line.insertCell().textContent = cell;
    }
    table.replaceChildren(body);
  };
  const time = async (press: () => void) => {
    await new Promise((resolve) => requestAnimationFrame(resolve));
    const startedAt = performance.now();
    press();
    await new Promise<void>((resolve) => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => resolve();
      port2.postMessage(undefined);
    });
    return performance.now() - startedAt;
  };
  const head = ([first = '']: Row) => first;

  const figures: Runs = { firstDraw: [], keystroke: [], sort: [] };
  let rows: Row[] = [];
  for (let run = 0; run < runs; run++) {
    table.remove();
    figures.firstDraw.push(
      await time(() => {
        rows = JSON.parse(text) as Row[];
        draw(rows);
        document.body.append(table);
      }),
    );
    const search = texts[run % 2] ?? '';
    figures.keystroke.push(await time(() => draw(rows.filter((row) => head(row).includes(search)))));
    const sign = run % 2 === 0 ? 1 : -1;
    figures.sort.push(
      await time(() => draw(rows.toSorted((one, other) => (head(one) < head(other) ? -sign : sign)))),
    );
  }
  return figures;
}
