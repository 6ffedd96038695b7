import { atLeast } from '../args.ts';
import type { Command } from '../command.ts';
import { isPassable, StatusError } from '../errors.ts';
import { createBody } from './create-body.ts';
import { checkPullOption, createContainer } from './create-container.ts';
import { declareCreationFlags } from './creation-flags.ts';
import { WITHOUT_EFFECT } from './run-flags/all.ts';

export const create: Command = {
  use: 'create [OPTIONS] IMAGE [COMMAND] [ARG...]',
  short: 'Make a container, without starting it',
  shown: 'docker container create, docker create',
  args: atLeast(1),
  asksDaemon: true,
  stopsAtFirstArgument: true,
  withoutEffect: WITHOUT_EFFECT,
  declare(flags) {
    const creation = declareCreationFlags(flags);
    return async (cli, [image = '', ...command]) => {
      try {
        checkPullOption(creation.pull.value);
      } catch (error) {
        throw withHelp(error, 'create');
      }
      await cli.client().ping().catch(ignoreConnection);
      let body: ReturnType<typeof createBody>;
      try {
        body = createBody(cli.sys, creation.container, { image, command, terminal: cli.outSize, detached: false });
      } catch (error) {
        throw withHelp(error, 'create');
      }
      await cli.outLine(await createContainer(cli, creation.request(image, body)));
    };
  },
};

/** No answer to the first question is no failure yet: the request itself will say it. */
export function ignoreConnection(error: unknown): void {
  if (!(error instanceof Error) || error.name !== 'ConnectionError') throw error;
}

/** `docker: … Run 'docker run --help' …`, status 125. What must pass is given back as it is. */
export function withHelp(error: unknown, verb: 'run' | 'create', code = 125): unknown {
  if (!isPassable(error)) return error;
  return new StatusError(code, `docker: ${error.message}\n\nRun 'docker ${verb} --help' for more information`);
}
