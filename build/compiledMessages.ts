import compile from 'icu-minify/compile';
import type { Plugin } from 'vite';

/** What is read of a syntax tree (ESTree). */
type Node = { type: string; start: number; end: number };

/**
 * Compiles the page's messages, so that no parser of ICU messages is fetched to read them: 33 kB of
 * script. The development server and unit tests read the same messages as they are written.
 */
export function compiledMessages(): Plugin {
  return {
    name: 'zecca:compiled-messages',
    apply: 'build',
    // After the types are gone.
    enforce: 'post',
    config: () => ({
      resolve: { alias: { 'use-intl/format-message': 'use-intl/format-message/format-only' } },
    }),
    transform: {
      filter: { id: /\/src\/messages\/(en|it|ar)\/[^/]+\.ts$/ },
      handler(code) {
        return { code: compileMessages(code, this.parse(code)), map: null };
      },
    },
  };
}

/** The code with each message in it compiled: a string that says itself stays as it is. */
export function compileMessages(code: string, tree: object): string {
  return messagesOf(tree)
    .sort((a, b) => b.start - a.start)
    .reduce((done, { start, end, text }) => {
      const compiled = JSON.stringify(compile(text));
      return done.slice(0, start) + compiled + done.slice(end);
    }, code);
}

/** Each value of a property that is a text. Throws at one that is put together, which cannot be compiled. */
function messagesOf(node: unknown): { start: number; end: number; text: string }[] {
  if (Array.isArray(node)) return node.flatMap(messagesOf);
  if (!isNode(node)) return [];
  if (node.type === 'Property' && 'value' in node && isNode(node.value)) {
    const { value } = node;
    const { start, end } = value;
    if (value.type === 'Literal' && 'value' in value && typeof value.value === 'string')
      return [{ start, end, text: value.value }];
    if (value.type === 'TemplateLiteral' || value.type === 'BinaryExpression')
      throw new Error('A message is one text between quotes, so that it can be compiled');
  }
  return Object.values(node).flatMap(messagesOf);
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null;
}
