import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { readBody } from './body.ts';
import { startDeadline } from './deadline.ts';

const json = { headers: { 'content-type': 'application/json' } };
const read = async (response: Response, maxBytes = 1000) => {
  const deadline = startDeadline(1000, undefined);
  try {
    return await readBody(response, maxBytes, deadline);
  } finally {
    deadline.clear();
  }
};
const streamOf = (chunks: Uint8Array<ArrayBuffer>[], onEnd: (c: ReadableStreamDefaultController) => void) => {
  const cancel = vi.fn();
  const stream = new ReadableStream<Uint8Array<ArrayBuffer>>({
    start: (controller) => {
      for (const chunk of chunks) controller.enqueue(chunk);
      onEnd(controller);
    },
    cancel,
  });
  return { stream, cancel };
};

describe('readBody', () => {
  test.each([
    'application/json',
    'application/json; charset=utf-8',
    'Application/JSON',
    'application/problem+json',
    'text/plain',
    'application/octet-stream',
    '',
  ])('behavior: reads %s', async (type) => {
    const response = new Response('{"a":"ü"}', { headers: { 'content-type': type } });
    expect(await read(response)).toEqual({ kind: 'json', json: { a: 'ü' } });
  });

  test.each(['text/html', 'Text/HTML; charset=utf-8'])('error: %s is not read at all', async (type) => {
    const { stream, cancel } = streamOf([new TextEncoder().encode('{}')], () => {});
    const response = new Response(stream, { headers: { 'content-type': type } });
    expect(await read(response)).toMatchObject({ kind: 'unreadable', reason: 'it is not JSON' });
    expect(cancel).toHaveBeenCalled();
  });

  test('behavior: a character split between chunks stays whole, a broken one does not cost the rest', async () => {
    const bytes = new TextEncoder().encode('{"a":"€"}');
    const split = streamOf([bytes.slice(0, 7), bytes.slice(7)], (c) => c.close());
    expect(await read(new Response(split.stream, json))).toEqual({ kind: 'json', json: { a: '€' } });
    const broken = streamOf([bytes.slice(0, 7), bytes.slice(9)], (c) => c.close());
    expect(await read(new Response(broken.stream, json))).toMatchObject({ kind: 'json', json: { a: '�' } });
  });

  test('behavior: a byte order mark is no part of it', async () => {
    const bytes = new TextEncoder().encode('\ufeff{"a":1}');
    expect(await read(new Response(bytes, json))).toEqual({ kind: 'json', json: { a: 1 } });
  });

  test('error: empty, half or trailing JSON', async () => {
    for (const text of ['', '{"a":', '{} {}', 'undefined', '<html>'])
      expect(await read(new Response(text, json))).toMatchObject({ reason: 'it is not whole JSON' });
    expect(await read(new Response(null, json))).toMatchObject({ reason: 'it is not whole JSON' });
  });

  test('error: one byte too many, whatever Content-Length says', async () => {
    const text = '"12345678"';
    expect(await read(new Response(text, json), 10)).toEqual({ kind: 'json', json: '12345678' });
    const { stream, cancel } = streamOf([new TextEncoder().encode(text)], () => {});
    const response = new Response(stream, { headers: { ...json.headers, 'content-length': '1' } });
    expect(await read(response, 9)).toEqual({ kind: 'unreadable', reason: 'it is too large' });
    expect(cancel).toHaveBeenCalled();
  });

  test('error: a connection that dies half way', async () => {
    const { stream } = streamOf([new TextEncoder().encode('{"a"')], (c) =>
      c.error(new TypeError('terminated')),
    );
    expect(await read(new Response(stream, json))).toEqual({
      kind: 'unreadable',
      reason: 'it was cut short',
    });
  });

  describe('under the deadline', () => {
    beforeEach(() => {
      vi.useFakeTimers();
    });
    afterEach(() => {
      vi.useRealTimers();
    });

    test('error: a body that stops coming ends with the deadline', async () => {
      const { stream, cancel } = streamOf([new TextEncoder().encode('{"a"')], () => {});
      const deadline = startDeadline(1000, undefined);
      const reading = readBody(new Response(stream, json), 1000, deadline).catch(() => deadline.ended());
      await vi.advanceTimersByTimeAsync(1000);
      expect(await reading).toBe('timeout');
      expect(cancel).toHaveBeenCalled();
    });
  });
});
