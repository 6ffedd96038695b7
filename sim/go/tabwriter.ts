/** text/tabwriter: cells end with a tab, columns are blocks of adjacent tab-terminated cells. Width is counted in runes, as Go does. */

export interface TabOptions {
  readonly minWidth: number;
  readonly tabWidth: number;
  readonly padding: number;
  readonly padChar: string;
  readonly alignRight?: boolean;
  readonly discardEmptyColumns?: boolean;
}
/** docker's tables: NewWriter(out, 10, 1, 3, ' ', 0). */
export const dockerTable: TabOptions = { minWidth: 10, tabWidth: 1, padding: 3, padChar: ' ' };
/** All of `text` laid out, as Write then Flush would. */
export function tabulate(_text: string, _options: TabOptions = dockerTable): string {
  throw new Error('dockwire: sim/go is being filled in');
}
