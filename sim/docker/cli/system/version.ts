import { marshal } from '../../../go/json.ts';
import { parseTemplate, TemplateError } from '../../../go/template/template.ts';
import { ANSIC, formatTime, parseTime, RFC3339Nano } from '../../../go/time.ts';
import { GoMap, GoNil, GoStruct } from '../../../go/value.ts';
import type { VersionResponse } from '../../api/types/system.ts';
import { CLIENT } from '../../api/versions.ts';
import { noArgs } from '../args.ts';
import type { Cli } from '../cli.ts';
import type { Command } from '../command.ts';
import { currentContextName } from '../context/store.ts';
import { isPassable, StatusError } from '../errors.ts';
import { FORMAT_OBJECT } from '../format/help.ts';

export const version: Command = {
  use: 'version [OPTIONS]',
  short: 'Show the versions of client and daemon',
  section: 'common',
  args: noArgs,
  declare(flags) {
    const format = flags.string({ name: 'format', shorthand: 'f', usage: FORMAT_OBJECT });
    return (cli) => runVersion(cli, format.value);
  },
};

/** Source: docker/cli cli/command/system/version.go; recordings A/version_and_info.json. */
async function runVersion(cli: Cli, format: string): Promise<void> {
  const template = format === '' || format === 'json' ? undefined : readTemplate(format);
  let server: VersionResponse | undefined;
  let failure: Error | undefined;
  try {
    server = await (await cli.client().get('/version')).json<VersionResponse>();
  } catch (error) {
    if (!isPassable(error)) throw error;
    failure = error;
  }
  const client = clientVersion(cli);
  if (format === 'json') await cli.outLine(marshal({ Client: client, Server: server ? withLocalTimes(server) : null }));
  else if (template) await rendered(cli, template, { client, server, failure });
  else await cli.out(clientText(client) + (server ? serverText(server) : ''));
  if (failure) throw failure;
}

function readTemplate(format: string): ReturnType<typeof parseTemplate> {
  try {
    return parseTemplate(format, { name: 'version' });
  } catch (error) {
    if (error instanceof TemplateError) throw new StatusError(64, `template parsing error: ${error.message}`);
    throw error;
  }
}

interface Versions {
  readonly client: ReturnType<typeof clientVersion>;
  readonly server: VersionResponse | undefined;
  readonly failure: Error | undefined;
}

/** What was printed before the template failed stays. */
async function rendered(cli: Cli, template: ReturnType<typeof parseTemplate>, { client, server, failure }: Versions): Promise<void> {
  let text = '';
  try {
    template.execute(versionValue(client, server), (piece) => {
      text += piece;
    });
  } catch (error) {
    if (!(error instanceof TemplateError)) throw error;
    await cli.outLine(text);
    throw failure ?? new StatusError(1, error.message);
  }
  await cli.outLine(text);
}

function versionValue(client: Versions['client'], server: VersionResponse | undefined): GoStruct {
  const { Version, ApiVersion: APIVersion, ...rest } = client;
  const clientFields = { Platform: new GoNil('*system.platformInfo'), Version, APIVersion, ...rest };
  const Client = new GoStruct('system.clientVersion', clientFields, { json: () => client });
  const { ApiVersion = '', ...others } = server ?? ({} as Partial<VersionResponse>);
  const components = (others.Components ?? []).map(
    (component) =>
      new GoStruct('types.ComponentVersion', { ...component, Details: new GoMap(component.Details) }, { json: () => component }),
  );
  const fields = {
    ...others,
    APIVersion: ApiVersion,
    Components: components,
    Platform: new GoStruct('struct { Name string }', { Name: others.Platform?.Name ?? '' }),
    Experimental: others.Experimental ?? false,
  };
  const Server = server ? new GoStruct('types.Version', fields, { json: () => withLocalTimes(server) }) : new GoNil('*types.Version');
  return new GoStruct(
    'system.versionInfo',
    { Client, Server },
    { json: () => ({ Client: client, Server: server ? withLocalTimes(server) : null }) },
  );
}

function clientVersion(cli: Cli) {
  return {
    Version: CLIENT.version,
    ApiVersion: cli.client().version,
    DefaultAPIVersion: CLIENT.apiVersion,
    GitCommit: CLIENT.gitCommit,
    GoVersion: CLIENT.goVersion,
    Os: CLIENT.os,
    Arch: CLIENT.arch,
    BuildTime: CLIENT.built,
    Context: currentContextName(cli),
  };
}

/** The times of components as the text form shows them. */
function withLocalTimes(server: VersionResponse): VersionResponse {
  const Components = (server.Components ?? []).map((component) => {
    const { BuildTime } = component.Details ?? {};
    return BuildTime === undefined ? component : { ...component, Details: { ...component.Details, BuildTime: ansi(BuildTime) } };
  });
  return { ...server, Components };
}

function ansi(time: string): string {
  try {
    const { micros } = parseTime(RFC3339Nano, time);
    return formatTime(ANSIC, micros);
  } catch {
    return time;
  }
}

const field = (name: string, value: string, indent: number): string => `${' '.repeat(indent)}${`${name}:`.padEnd(20 - indent)}${value}\n`;

function clientText(client: ReturnType<typeof clientVersion>): string {
  const downgraded = client.ApiVersion === client.DefaultAPIVersion ? '' : ` (downgraded from ${client.DefaultAPIVersion})`;
  return [
    'Client:\n',
    field('Version', client.Version, 1),
    field('API version', client.ApiVersion + downgraded, 1),
    field('Go version', client.GoVersion, 1),
    field('Git commit', client.GitCommit, 1),
    field('Built', client.BuildTime, 1),
    field('OS/Arch', `${client.Os}/${client.Arch}`, 1),
    field('Context', client.Context, 1),
  ].join('');
}

function serverText(server: VersionResponse): string {
  const platform = server.Platform?.Name ? ` ${server.Platform.Name}` : '';
  const components = (server.Components ?? []).map(({ Name, Version, Details = {} }) => {
    if (Name !== 'Engine')
      return ` ${Name}:\n${field('Version', Version, 2)}${Object.entries(Details)
        .map(([key, value]) => field(key, value, 2))
        .join('')}`;
    return [
      ' Engine:\n',
      field('Version', Version, 2),
      field('API version', `${Details.ApiVersion} (minimum version ${Details.MinAPIVersion})`, 2),
      field('Go version', Details.GoVersion ?? '', 2),
      field('Git commit', Details.GitCommit ?? '', 2),
      field('Built', ansi(Details.BuildTime ?? ''), 2),
      field('OS/Arch', `${Details.Os}/${Details.Arch}`, 2),
      field('Experimental', Details.Experimental ?? '', 2),
    ].join('');
  });
  return `\nServer:${platform}\n${components.join('')}`;
}
