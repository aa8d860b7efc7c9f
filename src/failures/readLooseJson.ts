const longestText = 65_536;
const mostTries = 32;

/**
 * The objects that stand in a text, as JSON, as Python prints a dict (`{'error': None}`) and as
 * Node prints an object (`{ error: 'x' }`). What does not read is passed over.
 */
export function* findObjects(text: string): Generator<object> {
  const bounded = text.slice(0, longestText);
  let from = 0;
  for (let tries = 0; tries < mostTries; tries++) {
    const start = bounded.indexOf('{', from);
    if (start === -1) return;
    const found = readObject(bounded, start);
    if (found) yield found.value;
    from = found ? found.end : start + 1;
  }
}

const token = /\s+|[{}[\],:]|"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|`(?:[^`\\]|\\.)*`|[^\s{}[\],:"'`]+/gsy;
const literals: Record<string, string> = { None: 'null', undefined: 'null', True: 'true', False: 'false' };

/** Rewrites token by token into JSON until the first brace is closed. */
function readObject(text: string, start: number): { value: object; end: number } | undefined {
  const parts: string[] = [];
  let depth = 0;
  token.lastIndex = start;
  for (let match = token.exec(text); match; match = token.exec(text)) {
    const [part] = match;
    if (part === '{' || part === '[') depth++;
    if (part === '}' || part === ']') depth--;
    // A comma before the end, as printed code has it, is none of JSON's.
    if ((part === '}' || part === ']') && parts.at(-1) === ',') parts.pop();
    if (/\S/.test(part)) parts.push(toJson(part));
    if (depth === 0) return parse(parts.join(' '), token.lastIndex);
  }
  return undefined;
}

function toJson(part: string): string {
  const [first] = part;
  if (first === '"' && isJson(part)) return part;
  if (first === '"' || first === "'" || first === '`') return JSON.stringify(unquote(part.slice(1, -1)));
  if (/^[{}[\],:]$/.test(part) || isJson(part)) return part;
  return literals[part] ?? JSON.stringify(part);
}

function unquote(text: string): string {
  return text.replace(/\\(.)/gs, (_, character: string) => (/[nrt]/.test(character) ? ' ' : character));
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

function parse(json: string, end: number): { value: object; end: number } | undefined {
  try {
    const value: unknown = JSON.parse(json);
    return typeof value === 'object' && value !== null ? { value, end } : undefined;
  } catch {
    return undefined;
  }
}
