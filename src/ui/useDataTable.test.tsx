import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DataTable } from './DataTable.tsx';
import { type DataColumn, useDataTable } from './useDataTable.ts';

type Made = { id: string; order: number | string | undefined };

const columns: readonly DataColumn<Made>[] = [
  { id: 'name', header: 'Name', accessorFn: ({ id }) => id },
  { id: 'order', header: 'Order', accessorFn: ({ order }) => order, sortDescFirst: true },
  { id: 'note', header: 'Note' },
];

function Table({ rows, shown = rows.map(({ id }) => id) }: { rows: readonly Made[]; shown?: string[] }) {
  const table = useDataTable({ rows, columns, idOf: ({ id }) => id, sortedBy: 'name' });
  return (
    <DataTable table={table} label="made" shown={new Set(shown)}>
      {({ id }, isShown) => (
        <tr hidden={!isShown}>
          <th scope="row">{id}</th>
        </tr>
      )}
    </DataTable>
  );
}

const shownRows = () => screen.getAllByRole('rowheader').map((cell) => cell.textContent);
const rows: readonly Made[] = [
  { id: 'b', order: 2 },
  { id: 'c', order: undefined },
  { id: 'a', order: 1 },
  { id: 'd', order: 2 },
];

describe('useDataTable', () => {
  it('behavior: sorts by a pressed column, and the other way at the next press, the unknown last', async () => {
    render(<Table rows={rows} />);
    expect(shownRows()).toEqual(['a', 'b', 'c', 'd']);
    expect(screen.getByRole('columnheader', { name: 'Name' })).toHaveAttribute('aria-sort', 'ascending');

    await userEvent.click(screen.getByRole('button', { name: 'Order' }));
    expect(shownRows()).toEqual(['b', 'd', 'a', 'c']);
    expect(screen.getByRole('columnheader', { name: 'Order' })).toHaveAttribute('aria-sort', 'descending');
    expect(screen.getByRole('columnheader', { name: 'Name' })).toHaveAttribute('aria-sort', 'none');

    await userEvent.click(screen.getByRole('button', { name: 'Order' }));
    expect(shownRows()).toEqual(['a', 'b', 'd', 'c']);
    expect(screen.queryByRole('button', { name: 'Note' })).toBeNull();
  });

  it('behavior: a row that the filter leaves out is hidden, and stays in its place', () => {
    render(<Table rows={rows} shown={['c', 'a']} />);
    expect(shownRows()).toEqual(['a', 'c']);
  });

  it('behavior: loses and doubles no row, whatever they are sorted by', async () => {
    const order = fc.oneof(fc.double({ noNaN: true }), fc.string(), fc.constant(undefined));
    const list = fc.uniqueArray(fc.record({ id: fc.uuid(), order }), {
      selector: ({ id }) => id,
      maxLength: 12,
    });
    await fc.assert(
      fc.asyncProperty(list, async (made) => {
        const { unmount } = render(<Table rows={made} />);
        await userEvent.click(screen.getByRole('button', { name: 'Order' }));
        const drawn = screen.queryAllByRole('rowheader').map((cell) => cell.textContent);
        expect(drawn.toSorted()).toEqual(made.map(({ id }) => id).toSorted());
        unmount();
      }),
      { numRuns: 20 },
    );
  });
});
