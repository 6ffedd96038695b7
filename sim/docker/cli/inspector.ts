import { indent } from '../../go/json.ts';
import { parseTemplate, type Template, TemplateError } from '../../go/template/template.ts';
import type { Cli } from './cli.ts';
import { isPassable, StatusError } from './errors.ts';
import { type Schema, typed } from './format/typed.ts';

/** One object as the daemon gave it. */
export interface Inspected {
  /** The JSON text, printed as it is. */
  readonly raw: string;
  /** How templates see it first; without one, they see the JSON. */
  readonly schema: Schema | undefined;
}

/**
 * Looks up each name and prints what was found, even where others were not.
 * Source: docker/cli cli/command/inspect; recordings C/inspect_forms.json.
 * @throws StatusError 1 with the failures, 64 for a template that cannot be read
 */
export async function inspectAll(
  cli: Cli,
  names: readonly string[],
  format: string,
  find: (name: string) => Promise<Inspected>,
): Promise<void> {
  const template = format === '' || format === 'json' ? undefined : readTemplate(format);
  const found: string[] = [];
  const failures: string[] = [];
  for (const name of names) {
    try {
      const object = await find(name);
      found.push(template ? `${render(template, object)}\n` : object.raw.trim());
    } catch (error) {
      if (!isPassable(error)) throw error;
      failures.push(error.message);
    }
  }
  await cli.out(template ? found.join('') || '\n' : listed(found, format === 'json'));
  if (failures.length > 0) throw new StatusError(1, failures.join('\n'));
}

function listed(found: readonly string[], compact: boolean): string {
  if (found.length === 0) return '[]\n';
  const list = `[${found.join(',')}]`;
  return `${compact ? list : indent(list, '', '    ')}\n`;
}

/** The same template for Go's types, where a missing map key is empty, and for plain JSON, where it is a mistake. */
interface Templates {
  readonly forTypes: Template;
  readonly forJson: Template;
}

function readTemplate(format: string): Templates {
  try {
    return { forTypes: parseTemplate(format), forJson: parseTemplate(format, { missingKey: 'error' }) };
  } catch (error) {
    if (error instanceof TemplateError) throw new StatusError(64, `template parsing error: ${error.message}`);
    throw error;
  }
}

function render({ forTypes, forJson }: Templates, { raw, schema }: Inspected): string {
  const value: unknown = JSON.parse(raw);
  try {
    if (schema) return forTypes.render(typed(value, schema));
  } catch (error) {
    // A field that only the JSON has: a newer daemon's, or `.Id`, which Go calls ID.
    if (!(error instanceof TemplateError)) throw error;
  }
  try {
    return forJson.render(value);
  } catch (error) {
    if (error instanceof TemplateError) throw new StatusError(1, `template parsing error: ${error.message}`);
    throw error;
  }
}
