import type { Deadline } from './deadline.ts';

/** A body as far as it could be had. */
export type Body =
  | { kind: 'json'; json: unknown }
  /** `isPage`: HTML, which Venice never sends and a gateway does. */
  | { kind: 'unreadable'; reason: string; isPage?: true };

/**
 * Reads a body under the deadline and at most `maxBytes` of it, counted as they come: a
 * Content-Length may lie or be missing. HTML is a gateway's page, whatever its status. Any other
 * type is read: a proxy that says `text/plain` must not cost the user a key.
 *
 * @throws only when the deadline ended the call
 */
export async function readBody(response: Response, maxBytes: number, deadline: Deadline): Promise<Body> {
  const reader = response.body?.getReader();
  try {
    const type = response.headers.get('content-type') ?? '';
    if (/^text\/html\b/i.test(type)) return { ...unreadable('it is not JSON'), isPage: true };
    // Not fatal: one bad byte in a description must not cost the user a key that stands beside it.
    const decoder = new TextDecoder();
    let text = '';
    let bytes = 0;
    while (reader) {
      const { done, value } = await deadline.race(reader.read());
      if (done) break;
      bytes += value.byteLength;
      if (bytes > maxBytes) return unreadable('it is too large');
      text += decoder.decode(value, { stream: true });
    }
    return parse(text + decoder.decode());
  } catch (error) {
    if (deadline.ended()) throw error;
    return unreadable('it was cut short');
  } finally {
    // Lets go of the connection where the body was not read to its end; a no-op where it was.
    reader?.cancel().catch(() => {});
  }
}

function parse(text: string): Body {
  try {
    return { kind: 'json', json: JSON.parse(text) };
  } catch {
    return unreadable('it is not whole JSON');
  }
}

function unreadable(reason: string): Extract<Body, { kind: 'unreadable' }> {
  return { kind: 'unreadable', reason };
}
