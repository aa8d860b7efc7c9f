import { apps } from './apps.ts';
import { code } from './code.ts';
import { credit } from './credit.ts';
import { editors } from './editors.ts';
import { grants } from './grants.ts';
import { secrets } from './secrets.ts';
import { start } from './start.ts';
import { terminal } from './terminal.ts';

/** Every place where a key may go, in the order in which they are listed. */
export const snippets = [
  ...start,
  ...code,
  ...editors,
  ...terminal,
  ...apps,
  ...secrets,
  ...grants,
  ...credit,
] as const;
export type Snippet = (typeof snippets)[number];
export type SnippetId = Snippet['id'];
