/** What recorded/<editor>.cases.json says: what is typed into which files. */
export interface Case {
  readonly files?: Readonly<Record<string, string>>;
  readonly argv?: readonly string[];
  readonly size?: readonly [number, number];
  readonly keys: string;
}

/** What is on the screen, where the cursor is, and what is in the files; no screen when the editor was left. */
export interface Recorded {
  readonly screen: readonly string[] | null;
  readonly cursor: readonly [number, number] | null;
  readonly files: Readonly<Record<string, string>>;
}
