/**
 * A part of the page as a reader or a screen reader knows it. JSON, so that it can be sent into any
 * browser.
 */
export type Target = {
  role: string;
  /** The whole accessible name, or a pattern in it. */
  name?: string | Pattern;
  /** Only inside of that one. */
  within?: Target;
  /** Only where its text has this in it. */
  has?: string;
  /** Of several, the one at this place; else the first. */
  nth?: number;
};

export type Pattern = { pattern: string };

/** What is known of a target now. */
export type Sight = {
  count: number;
  text: string;
  value: string;
  isChecked: boolean;
  isEnabled: boolean;
  hasFocus: boolean;
  /** Where a press would meet it; absent while something lies over it, or it is out of the window. */
  at?: { x: number; y: number };
};
