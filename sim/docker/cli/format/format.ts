import { marshal } from '../../../go/json.ts';
import { dockerTable, tabulate } from '../../../go/tabwriter.ts';
import { dockerFuncs, headerFuncs } from '../../../go/template/docker-funcs.ts';
import { parseTemplate, TemplateError } from '../../../go/template/template.ts';
import { GoMap, type GoMethod, GoRaw, GoStruct } from '../../../go/value.ts';

/**
 * `--format` of the list commands: `table`, `table TEMPLATE`, `json` or a template over one row at a time.
 * Source: docker/cli cli/command/formatter; recordings C/ps_flags.json.
 */
export interface Listing<T> {
  /** What the user gave; `table` or '' mean {@link table}. */
  readonly format: string;
  /** The default columns: `table {{.ID}}\t…`. */
  readonly table: string;
  /** Go's type of a row, as template errors name it. */
  readonly type: string;
  /** Column titles by field name. */
  readonly headers: Readonly<Record<string, string>>;
  readonly rows: readonly T[];
  /** A row's fields, by name. They are methods in Go, and computed only when asked for. */
  readonly fields: Readonly<Record<string, (row: T) => unknown>>;
  /** `.Label "name"`, where rows have labels. */
  readonly label?: (row: T, name: string) => string;
}

const JSON_FORMAT = '{{json .}}';

/** The text to print. @throws Error `template parsing error: …` */
export function formatListing<T>(listing: Listing<T>): string {
  const wanted = listing.format === '' || listing.format === 'table' ? listing.table : listing.format;
  const isTable = wanted.startsWith('table');
  const body = withEscapes(wanted === 'json' ? JSON_FORMAT : isTable ? wanted.slice('table'.length) : wanted);
  const template = parsed(body);
  const lines = listing.rows.map((row) => `${executed(() => template.render(rowValue(listing, row)))}\n`);
  if (!isTable) return lines.join('');
  const header = parseTemplate(body, { funcs: { ...dockerFuncs, ...headerFuncs } }).render(headerValue(listing.headers));
  return tabulate(`${header}\n${lines.join('')}`, dockerTable);
}

/** Spaces around are no part of it, and \t and \n may be typed as two characters. */
const withEscapes = (format: string): string =>
  format
    .replace(/^ +| +$/g, '')
    .replaceAll('\\t', '\t')
    .replaceAll('\\n', '\n');

function parsed(body: string): ReturnType<typeof parseTemplate> {
  return executed(() => parseTemplate(body));
}

function executed<R>(work: () => R): R {
  try {
    return work();
  } catch (error) {
    if (error instanceof TemplateError) throw new Error(`template parsing error: ${error.message}`);
    throw error;
  }
}

/** A row as templates see it. Its JSON is made by the row itself, which is why < and > are escaped in it, unlike in `json` of anything else. */
export function rowValue<T>({ type, fields, label }: Pick<Listing<T>, 'type' | 'fields' | 'label'>, row: T): GoStruct {
  const methods: Record<string, GoMethod> = {};
  for (const [name, field] of Object.entries(fields)) methods[name] = { args: 0, call: () => field(row) };
  if (label) methods.Label = { args: 1, call: (name) => label(row, String(name)) };
  const names = Object.keys(fields).sort();
  return new GoStruct(
    type,
    {},
    { methods, json: () => new GoRaw(marshal(new GoMap(new Map(names.map((name) => [name, fields[name]?.(row)]))))) },
  );
}

function headerValue(headers: Readonly<Record<string, string>>): GoMap {
  const Label: GoMethod = { args: 1, call: (name) => (String(name).split('.').at(-1) ?? '').replace(/[-_]/g, ' ') };
  return new GoMap(headers, 'formatter.SubHeaderContext', { Label });
}
