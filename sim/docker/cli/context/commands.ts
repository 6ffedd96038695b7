import { marshal } from '../../../go/json.ts';
import { atLeast, exactly, noArgs } from '../args.ts';
import type { Cli } from '../cli.ts';
import type { Command } from '../command.ts';
import { saveConfigFile } from '../config-file.ts';
import { parseHost } from '../endpoint.ts';
import { isPassable, StatusError, throwJoined } from '../errors.ts';
import { formatListing } from '../format/format.ts';
import { FORMAT_LIST, FORMAT_OBJECT } from '../format/help.ts';
import { inspectAll } from '../inspector.ts';
import {
  type ContextMeta,
  contextExists,
  currentContextName,
  type DockerEndpoint,
  listContexts,
  metadataPath,
  NAME_PATTERN,
  readContext,
  removeContext,
  tlsPath,
  writeContext,
} from './store.ts';

/** `docker context …`: none of these asks a daemon. Source: docker/cli cli/command/context; recordings B/contexts.json. */
const overrides = (cli: Cli, chosen: string): string | undefined =>
  cli.sys.env.DOCKER_HOST
    ? `Warning: DOCKER_HOST environment variable overrides the active context. To use ${chosen}, either set the global --context flag, or unset DOCKER_HOST environment variable.`
    : undefined;

const ls: Command = {
  use: 'ls [OPTIONS]',
  short: 'Show contexts',
  aliases: ['list'],
  shown: 'docker context ls, docker context list',
  args: noArgs,
  declare(flags) {
    const format = flags.string({ name: 'format', usage: FORMAT_LIST });
    const quiet = flags.bool({ name: 'quiet', shorthand: 'q', usage: 'Names only' });
    return async (cli) => {
      const current = currentContextName(cli);
      const table = 'table {{.Name}}{{if .Current}} *{{end}}\t{{.Description}}\t{{.DockerEndpoint}}\t{{.Error}}';
      const text = formatListing<ContextMeta>({
        format: format.value,
        table: quiet.value ? '{{.Name}}' : table,
        type: '*formatter.clientContextContext',
        headers: { Name: 'NAME', Description: 'DESCRIPTION', DockerEndpoint: 'DOCKER ENDPOINT', Error: 'ERROR' },
        rows: listContexts(cli),
        fields: {
          Name: ({ name }) => name,
          Current: ({ name }) => name === current,
          Description: ({ description }) => description,
          DockerEndpoint: ({ endpoint }) => endpoint.Host ?? '',
          Error: () => '',
        },
      });
      await cli.out(text);
      const warning = overrides(cli, 'a context');
      if (warning !== undefined && !quiet.value) await cli.errLine(warning);
    };
  },
};

const show: Command = {
  use: 'show',
  short: 'Print the name of the context in use',
  args: noArgs,
  declare: () => (cli) => cli.outLine(currentContextName(cli)),
};

const use: Command = {
  use: 'use CONTEXT',
  short: 'Choose the context to use from now on',
  args: exactly(1),
  declare:
    () =>
    async (cli, [name = '']) => {
      if (name !== 'default') readContext(cli, checkName(name));
      const settings = { ...cli.config.settings, currentContext: name === 'default' ? undefined : name };
      if (cli.config.settings.currentContext !== settings.currentContext) saveConfigFile(cli.sys, { ...cli.config, settings });
      await cli.outLine(name);
      await cli.errLine(`Current context is now "${name}"`);
      const warning = name === 'default' ? undefined : overrides(cli, `"${name}"`);
      if (warning !== undefined) await cli.errLine(warning);
    },
};

const inspect: Command = {
  use: 'inspect [OPTIONS] [CONTEXT] [CONTEXT...]',
  short: 'Show all there is to know about contexts',
  declare(flags) {
    const format = flags.string({ name: 'format', shorthand: 'f', usage: FORMAT_OBJECT });
    return (cli, names) =>
      inspectAll(cli, names.length > 0 ? names : [currentContextName(cli)], format.value, async (name) => ({
        raw: marshal(inspected(cli, readContext(cli, name))),
        schema: undefined,
      }));
  },
  args: () => undefined,
};

function inspected(cli: Cli, { name, description, endpoint }: ContextMeta): unknown {
  const isDefault = name === 'default';
  return {
    Name: name,
    Metadata: isDefault || description === '' ? {} : { Description: description },
    Endpoints: { docker: endpoint },
    TLSMaterial: {},
    Storage: {
      MetadataPath: isDefault ? '<IN MEMORY>' : metadataPath(cli, name),
      TLSPath: isDefault ? '<IN MEMORY>' : tlsPath(cli, name),
    },
  };
}

const ENDPOINT_HELP = `Docker endpoint config:

NAME                DESCRIPTION
from                Take over the endpoint of this context
host                Address of the daemon
ca                  Accept only certificates that this authority signed
cert                Certificate that the client shows
key                 Key of that certificate
skip-tls-verify     Do not check who answers

Example:

$ docker context VERB my-context --description "some description" --docker "host=tcp://myserver:2376,ca=~/ca-file,cert=~/cert-file,key=~/key-file"`;

const create: Command = {
  use: 'create [OPTIONS] CONTEXT',
  short: 'Note a daemon under a name',
  long: `Note a daemon under a name\n\n${ENDPOINT_HELP.replace('VERB', 'create')}`,
  args: exactly(1),
  partial: 'endpoints without TLS files',
  declare(flags) {
    const description = flags.string({ name: 'description', usage: 'What the context is for' });
    const docker = flags.stringToString({ name: 'docker', usage: 'Where its daemon is' });
    const from = flags.string({ name: 'from', usage: 'Take over another context' });
    return async (cli, [name = '']) => {
      if (name === 'default') throw new StatusError(1, '"default" is a reserved context name');
      checkName(name);
      if (contextExists(cli, name)) throw new StatusError(1, `context "${name}" already exists`);
      const base = from.value === '' ? undefined : readContext(cli, from.value);
      const endpoint = docker.changed
        ? endpointOf(cli, docker.value, 'create')
        : (base ?? readContext(cli, currentContextName(cli))).endpoint;
      writeContext(cli, { name, description: description.value || (base?.description ?? ''), endpoint });
      await cli.outLine(name);
      await cli.errLine(`Successfully created context "${name}"`);
    };
  },
};

const update: Command = {
  use: 'update [OPTIONS] CONTEXT',
  short: 'Change a context',
  long: `Change a context\n\n${ENDPOINT_HELP.replace('VERB', 'update')}`,
  args: exactly(1),
  partial: 'endpoints without TLS files',
  declare(flags) {
    const description = flags.string({ name: 'description', usage: 'What the context is for' });
    const docker = flags.stringToString({ name: 'docker', usage: 'Where its daemon is' });
    return async (cli, [name = '']) => {
      const meta = readContext(cli, checkName(name));
      const endpoint = docker.changed ? endpointOf(cli, docker.value, 'update') : meta.endpoint;
      writeContext(cli, { ...meta, description: description.value || meta.description, endpoint });
      await cli.outLine(name);
      await cli.errLine(`Successfully updated context "${name}"`);
    };
  },
};

const rm: Command = {
  use: 'rm CONTEXT [CONTEXT...]',
  short: 'Forget contexts',
  aliases: ['remove'],
  shown: 'docker context rm, docker context remove',
  args: atLeast(1),
  declare(flags) {
    const force = flags.bool({ name: 'force', shorthand: 'f', usage: 'Even the one in use' });
    return async (cli, names) => {
      const failures: string[] = [];
      for (const name of names) {
        try {
          remove(cli, name, force.value);
          await cli.outLine(name);
        } catch (error) {
          if (!isPassable(error)) throw error;
          failures.push(error.message);
        }
      }
      throwJoined(failures);
    };
  },
};

function remove(cli: Cli, name: string, force: boolean): void {
  if (name === 'default') throw new StatusError(1, 'context "default" cannot be removed');
  if (!contextExists(cli, name) && !force) throw new StatusError(1, `context "${name}" does not exist`);
  if (cli.config.settings.currentContext === name) {
    if (!force) throw new StatusError(1, `context "${name}" is in use, set -f flag to force remove`);
    saveConfigFile(cli.sys, { ...cli.config, settings: { ...cli.config.settings, currentContext: undefined } });
  }
  removeContext(cli, name);
}

function checkName(name: string): string {
  if (new RegExp(NAME_PATTERN).test(name)) return name;
  throw new StatusError(1, `context name "${name}" is invalid, names are validated against regexp "${NAME_PATTERN}"`);
}

const KEYS = ['from', 'host', 'ca', 'cert', 'key', 'skip-tls-verify'];

function endpointOf(cli: Cli, given: ReadonlyMap<string, string>, verb: 'create' | 'update'): DockerEndpoint {
  const fail = (why: string): never => {
    throw new StatusError(1, `unable to ${verb} docker endpoint config: ${why}`);
  };
  for (const key of given.keys()) if (!KEYS.includes(key)) fail(`unrecognized config key: ${key}`);
  for (const key of ['ca', 'cert', 'key']) if (given.has(key)) fail(`dockwire: ${key} is not simulated yet`);
  const from = given.get('from');
  if (from !== undefined) return readContext(cli, from).endpoint;
  const host = given.get('host');
  return { Host: host === undefined || host === '' ? parseHost('') : host, SkipTLSVerify: given.get('skip-tls-verify') === 'true' };
}

const missing = (use: string, short: string, args = exactly(1)): Command => ({ use, short, args });

export const context: Command = {
  use: 'context',
  short: 'Choose which daemon to talk to',
  commands: [
    create,
    missing('export [OPTIONS] CONTEXT [FILE|-]', 'Write a context to a file', atLeast(1)),
    missing('import CONTEXT FILE|-', 'Read a context from a file', exactly(2)),
    inspect,
    ls,
    rm,
    show,
    update,
    use,
  ],
};
