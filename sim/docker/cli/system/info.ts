import { parseTemplate, TemplateError } from '../../../go/template/template.ts';
import { GoMap, GoNil, GoStruct } from '../../../go/value.ts';
import type { SystemInfo } from '../../api/types/system.ts';
import { CLIENT } from '../../api/versions.ts';
import { noArgs } from '../args.ts';
import type { Cli } from '../cli.ts';
import type { Command } from '../command.ts';
import { currentContextName } from '../context/store.ts';
import { isPassable, StatusError } from '../errors.ts';
import { FORMAT_OBJECT } from '../format/help.ts';
import { clientText, serverText } from './info-text.ts';

export const info: Command = {
  use: 'info [OPTIONS]',
  short: 'Show the state of the whole system',
  shown: 'docker system info, docker info',
  section: 'common',
  args: noArgs,
  declare(flags) {
    const format = flags.string({ name: 'format', shorthand: 'f', usage: FORMAT_OBJECT });
    return (cli) => runInfo(cli, format.value);
  },
};

/** Source: docker/cli cli/command/system/info.go; recordings A/info_basic.json. */
async function runInfo(cli: Cli, format: string): Promise<void> {
  const { server, failure } = needsServer(format) ? await ask(cli) : { server: undefined, failure: undefined };
  if (format !== '') return rendered(cli, format === 'json' ? '{{json .}}' : format, server, failure);
  await cli.out(clientText(currentContextName(cli), cli.global.debug));
  await cli.out(server ? serverText(server, cli.global.debug || server.Debug) : '\nServer:\n');
  for (const warning of server?.Warnings ?? []) await cli.errLine(warning);
  if (failure) throw failure;
}

async function ask(cli: Cli): Promise<{ server: SystemInfo | undefined; failure: Error | undefined }> {
  try {
    return { server: await (await cli.client().get('/info')).json<SystemInfo>(), failure: undefined };
  } catch (error) {
    if (!isPassable(error)) throw error;
    return { server: undefined, failure: error };
  }
}

/** A template that names only what the client knows is answered without the daemon. */
function needsServer(format: string): boolean {
  if (format === '' || format === 'json') return true;
  const named = format.match(/\.[A-Za-z]\w*/g) ?? [];
  return (
    named.length === 0 ||
    format.includes('json .}') ||
    !/\{\{[^}]*\.ClientInfo/.test(format) ||
    /\{\{[^}]*(^|[^\w}])\.(?!ClientInfo)[A-Z]/.test(format.replace(/\.ClientInfo(\.\w+)*/g, ''))
  );
}

async function rendered(cli: Cli, format: string, server: SystemInfo | undefined, failure: Error | undefined): Promise<void> {
  let text = '';
  try {
    parseTemplate(format).execute(infoValue(cli, server), (piece) => {
      text += piece;
    });
  } catch (error) {
    if (!(error instanceof TemplateError)) throw error;
    if (error.kind === 'parse') throw new StatusError(64, `template parsing error: ${error.message}`);
    await cli.outLine(text);
    throw failure ?? new StatusError(1, error.message);
  }
  await cli.outLine(text);
  if (failure) throw failure;
}

function infoValue(cli: Cli, server: SystemInfo | undefined): GoStruct {
  const client = {
    Version: CLIENT.version,
    ApiVersion: '',
    DefaultAPIVersion: CLIENT.apiVersion,
    GitCommit: CLIENT.gitCommit,
    GoVersion: CLIENT.goVersion,
    Os: CLIENT.os,
    Arch: CLIENT.arch,
    BuildTime: CLIENT.built,
    Context: currentContextName(cli),
  };
  const sent = { Debug: cli.global.debug, ...client, Plugins: [], Warnings: null };
  const ClientInfo = new GoStruct(
    'system.clientInfo',
    { Debug: cli.global.debug, Platform: new GoNil('*system.platformInfo'), ...client, Plugins: [], Warnings: [] },
    { json: () => sent },
  );
  const fields: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(server ?? {})) fields[name] = part(value);
  return new GoStruct('system.dockerInfo', { ...fields, ClientInfo }, { json: () => ({ ...server, ClientInfo: sent }) });
}

/** Objects with capital field names are structs, others maps. */
function part(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(part);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([name, inner]): [string, unknown] => [name, part(inner)]);
  if (entries.every(([name]) => /^[A-Z]/.test(name))) return new GoStruct('struct', Object.fromEntries(entries), { json: () => value });
  return new GoMap(new Map(entries));
}
