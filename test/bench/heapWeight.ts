import type { CDPSession } from '@playwright/test';

/** Bytes of a page's heap after a collection. */
export type HeapWeight = {
  /** Objects, texts, elements: what the page keeps. */
  kept: number;
  /** What V8 made of the page's scripts: it grows for as long as they run hot, whatever they keep. */
  code: number;
};

/** The part of a heap snapshot that is read here: numbers in rows of `node_fields`. */
type Snapshot = {
  snapshot: { meta: { node_fields: string[]; node_types: [string[], ...unknown[]] } };
  nodes: number[];
};

/** Weighs everything that is reachable, by kind. https://developer.chrome.com/docs/devtools/memory-problems/heap-snapshots */
export async function weighHeap(client: CDPSession): Promise<HeapWeight> {
  const { snapshot, nodes } = await takeSnapshot(client);
  const { node_fields: fields, node_types: types } = snapshot.meta;
  const kindAt = fields.indexOf('type');
  const sizeAt = fields.indexOf('self_size');
  const weight: HeapWeight = { kept: 0, code: 0 };
  for (let row = 0; row < nodes.length; row += fields.length) {
    const isCode = types[0][nodes[row + kindAt] ?? 0] === 'code';
    weight[isCode ? 'code' : 'kept'] += nodes[row + sizeAt] ?? 0;
  }
  return weight;
}

async function takeSnapshot(client: CDPSession): Promise<Snapshot> {
  const chunks: string[] = [];
  const keep = ({ chunk }: { chunk: string }) => void chunks.push(chunk);
  client.on('HeapProfiler.addHeapSnapshotChunk', keep);
  await client.send('HeapProfiler.collectGarbage');
  await client.send('HeapProfiler.takeHeapSnapshot', { reportProgress: false });
  client.off('HeapProfiler.addHeapSnapshotChunk', keep);
  return JSON.parse(chunks.join(''));
}
