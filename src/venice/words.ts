import { replaceHidden } from '../kit/text.ts';

/** What an error body says, cleaned: nothing here is trusted, all of it may reach a screen. */
export type Words = {
  sentence?: string | undefined;
  /** What Venice wrote for the user of a model that is busy, where a 429 has it. */
  custom?: string | undefined;
  code?: string | undefined;
  issues: string[];
};

// Whatever has the form of a key, a token or a signature, even if it is not the one that was sent.
const secretForms = /VENICE_(?:INFERENCE|ADMIN)_KEY_[\w-]+|eyJ[\w-]+\.[\w-]+\.[\w-]*|0x[\da-f]{128,}/gi;
const codeForm = /^[A-Z][A-Z\d]*(?:_[A-Z\d]+)+$/;
const longestSentence = 4096;
const shownLength = 256;
const mostIssues = 8;
const deepest = 6;

/**
 * Reads the error shapes of Venice: `{error: string}`, `{error: {message, code}}`, `{error: CODE,
 * message}` of a top-up, and beside them `details` (trees of `_errors`), `issues` or `context.issues`
 * (https://docs.venice.ai/api-reference/error-codes).
 *
 * @param secrets what the request carried: it is struck out, should the answer quote it
 */
export function readWords(body: unknown, secrets: readonly string[]): Words {
  // As text and as JSON has it: a body quoted raw holds `\n` where a message has a line break.
  const forms = secrets.flatMap((secret) => [secret, JSON.stringify(secret).slice(1, -1)]);
  const hidden = forms.map(flatten).filter((form) => form.length >= 8);
  const say = (value: unknown) => {
    if (typeof value !== 'string' || value.length > longestSentence) return undefined;
    const open = hidden.reduce((text, secret) => text.replaceAll(secret, '[hidden]'), flatten(value));
    return clamp(open.replace(secretForms, '[hidden]')) || undefined;
  };
  const error = own(body, 'error');
  const lists = [own(body, 'issues'), own(own(body, 'context'), 'issues'), own(error, 'issues')];
  const isCode = typeof error === 'string' && codeForm.test(error);
  const message = own(error, 'message') ?? own(body, 'message');
  const issues = [...walkTree(own(body, 'details'), '', 0), ...lists.flatMap(readIssues)];
  return {
    sentence: say(typeof error === 'string' && !(isCode && message !== undefined) ? error : message),
    custom: say(own(body, 'customMessage') ?? own(error, 'customMessage')),
    code: say(own(error, 'code') ?? own(body, 'code') ?? (isCode ? error : undefined)),
    issues: issues.slice(0, mostIssues).flatMap((issue) => say(issue) ?? []),
  };
}

function* walkTree(node: unknown, path: string, depth: number): Generator<string> {
  if (typeof node !== 'object' || node === null || depth > deepest) return;
  for (const key of Object.keys(node).slice(0, 64)) {
    const value = own(node, key);
    if (key !== '_errors') yield* walkTree(value, path ? `${path}.${key}` : key, depth + 1);
    else if (Array.isArray(value))
      for (const message of value.slice(0, mostIssues))
        if (typeof message === 'string') yield path ? `${path}: ${message}` : message;
  }
}

function readIssues(list: unknown): string[] {
  if (!Array.isArray(list)) return [];
  return list.slice(0, mostIssues).flatMap((issue) => {
    const message = own(issue, 'message');
    if (typeof message !== 'string') return [];
    const path = own(issue, 'path');
    const steps = Array.isArray(path) ? path.filter((step) => /^(string|number)$/.test(typeof step)) : [];
    return [steps.length > 0 ? `${steps.join('.')}: ${message}` : message];
  });
}

/** A field of the value itself, never of its prototype. */
function own(value: unknown, key: string): unknown {
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined;
  return Object.getOwnPropertyDescriptor(value, key)?.value;
}

function flatten(text: string): string {
  return replaceHidden(text, ' ').replace(/\s+/g, ' ').trim();
}

function clamp(text: string): string {
  if (text.length <= shownLength) return text;
  // Twice the length first, then by code points: cheap on a megabyte, and no pair is cut in two.
  return `${Array.from(text.slice(0, 2 * shownLength))
    .slice(0, shownLength - 1)
    .join('')}…`;
}
