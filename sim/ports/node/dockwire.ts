import { WorldError } from '../../world/document.ts';
import { isProcessGone } from '../process-gone.ts';
import { parseArguments, USAGE, UsageError } from './arguments.ts';

/** npm run dockwire -- COMMAND … */
async function main(words: readonly string[]): Promise<number> {
  const command = parseArguments(words);
  switch (command.name) {
    case 'help':
      process.stdout.write(USAGE);
      return 0;
    case 'serve':
      return (await import('./serve.ts')).serve(command);
    case 'shell':
      return (await import('./shell.ts')).shell(command);
    case 'replay':
      return (await import('./replay.ts')).replay(command);
    case 'support':
      return (await import('./support.ts')).support();
  }
}

// A background loop of the simulation that fails must not take the rest with it.
process.on('unhandledRejection', (error) => {
  if (!isProcessGone(error)) process.stderr.write(`dockwire: internal fault: ${error instanceof Error ? error.stack : String(error)}\n`);
});

// npm runs scripts in the repository; files on the command line are meant from where the caller stands.
if (process.env.INIT_CWD) process.chdir(process.env.INIT_CWD);

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  if (!(error instanceof UsageError || error instanceof WorldError)) throw error;
  process.stderr.write(`dockwire: ${error.message}\n`);
  if (error instanceof UsageError) process.stderr.write(`See 'npm run dockwire -- --help'\n`);
  process.exitCode = 2;
}
