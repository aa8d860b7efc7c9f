/** A place in the window, in CSS pixels from its upper left corner. */
export type Point = { x: number; y: number };

/** Keys that write nothing, by their names in `KeyboardEvent.key`. */
export type NamedKey =
  | 'ArrowDown'
  | 'ArrowRight'
  | 'ArrowUp'
  | 'Control'
  | 'End'
  | 'Enter'
  | 'Escape'
  | 'Shift'
  | 'Space'
  | 'Tab';

/** A key that writes a character, or a named one. */
export type Key = NamedKey | (string & {});

/** One page in a browser with storage of its own, and the hands of whoever sits before it. */
export type Driver = {
  /** The folder in which it saves files. */
  downloads: string;
  /** Resolves when the page is loaded. */
  goto(url: string): Promise<void>;
  reload(): Promise<void>;
  /**
   * One step through the history, without waiting for a load: the page may come out of the
   * back/forward cache.
   */
  back(): Promise<void>;
  /** Runs a function in the page. What goes in and comes out is JSON. */
  evaluate<args extends unknown[], result>(run: (...args: args) => result, ...args: args): Promise<result>;
  /** A press and a release of the pointer's first button, as a hand makes them. */
  click(at: Point): Promise<void>;
  /** Presses keys together, in this order, and lets go of them. */
  chord(...keys: Key[]): Promise<void>;
  /** Types a text, key by key. */
  type(text: string): Promise<void>;
  /** Makes the inside of the window this large. */
  resize(width: number, height: number): Promise<void>;
  /** What is seen now, as a PNG. */
  picture(): Promise<Buffer>;
  close(): Promise<void>;
};

/** A running browser, or what starts one for each page. */
export type Browser = {
  /** @param hear is told each error that the browser itself logs, or that nobody caught */
  open(hear: (fault: string) => void): Promise<Driver>;
  close(): Promise<void>;
};
