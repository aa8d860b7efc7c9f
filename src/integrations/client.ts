import type { Shell } from '../kit/shell.ts';

/**
 * What a snippet is filled with. `keyText` is the key only where its owner asked for it; else a
 * placeholder.
 */
export type Values = {
  /** Absolute, without a slash at its end. */
  baseUrl: string;
  model: string;
  /** The address of this page, which ends in a slash. */
  zecca: string;
  keyText: string;
  /** Which shell commands are for; files are the same in all. */
  shell: Shell;
};

/** The languages of files, as their parsers name them. */
export type Language = 'dotenv' | 'json' | 'python' | 'toml' | 'typescript' | 'yaml';

/** A text for a file. */
export type FilePiece = {
  kind: 'file';
  /** Where the client looks for it. */
  path: string;
  language: Language;
  /** The key itself stands in this file, since its client cannot read a variable here. */
  holdsKey?: true;
  write(values: Values): string;
};

/**
 * Lines for a terminal, in any of the shells. The key is never in them: command lines are kept and
 * can be seen by others.
 */
export type CommandPiece = {
  kind: 'command';
  /** The commands ask for the key, hidden, when they run. */
  asksForKey?: true;
  write(values: Values): string;
};

/** What is typed into a client's own window, under the names that its window shows. */
export type FieldsPiece = { kind: 'fields'; fields: readonly Field[] };
export type Field =
  | { name: string; isKey?: never; write(values: Values): string }
  | { name: string; isKey: true; write?: never };

/**
 * An address that a desktop client takes as a whole set-up. It holds the key, so it is built at the
 * press alone.
 */
export type LinkPiece = { kind: 'link'; write(values: Values): string };

export type Piece = FilePiece | CommandPiece | FieldsPiece | LinkPiece;

export const groups = [
  'start',
  'code',
  'editors',
  'terminal',
  'apps',
  'secrets',
  'grants',
  'credit',
] as const;
export type Group = (typeof groups)[number];

/** One place where a key may go. Its name and its known trap are in the messages, by its id. */
export type Client<Id extends string = string> = {
  id: Id;
  group: Group;
  /** Where its set-up and its trap were read. */
  source: string;
  pieces: readonly Piece[];
};

/** Stands where the key goes, in what is shown and copied without it. */
export const keyPlaceholder = 'your-venice-api-key';

/** Whether what a piece says depends on one of its values, such as the model. */
export function dependsOn(piece: Piece, name: 'model' | 'shell'): boolean {
  const values: Values = {
    baseUrl: 'https://api.venice.ai',
    model: 'a',
    zecca: 'https://zecca.example/',
    keyText: keyPlaceholder,
    shell: 'posix',
  };
  const others: Values = { ...values, ...(name === 'model' ? { model: 'b' } : { shell: 'cmd' }) };
  const writers = piece.kind === 'fields' ? piece.fields.flatMap(({ write }) => write ?? []) : [piece.write];
  return writers.some((write) => write(values) !== write(others));
}
