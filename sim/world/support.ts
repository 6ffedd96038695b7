import type { Support } from '../docker/cli/command.ts';
import { type Supported, supportedCommands } from '../docker/cli/support.ts';
import { ROUTES } from '../docker/dockerd/support.ts';
import { KNOWN_DIFFERENCES } from './known-differences.ts';
import { PARTIAL_PROGRAMS } from './partial-programs.ts';
import { STAND_INS } from './stand-ins.ts';

/** What is simulated, as Markdown: the text of SUPPORT.md. Made from what the code declares about itself. */
export function supportText(): string {
  const commands = supportedCommands().map((entry) => ({ ...entry, level: levelOf(entry) }));
  const lines = [
    '# What is simulated',
    '',
    'Made by `npm run -s dockwire -- support > SUPPORT.md` from what the code declares about itself; a test keeps it current. A command with a flag that does nothing here is partial. Whatever is missing says so when it is used, and fails.',
    '',
    `Commands: ${tally(commands.map(({ level }) => level))}. API routes: ${tally(ROUTES.map(({ support }) => support))}.`,
    '',
    '## The docker command (28.2.2)',
    '',
    '| command | | note |',
    '|---|---|---|',
    ...commands.map(
      ({ command, level, support, withoutEffect }) =>
        `| \`${command}\` | ${level} | ${[support.level === 'partial' ? support.note : '', withoutEffect.length ? `without effect: ${withoutEffect.map((flag) => `\`--${flag}\``).join(' ')}` : ''].filter(Boolean).join('; ')} |`,
    ),
    '',
    '## The Engine API (1.51)',
    '',
    '| route | | note |',
    '|---|---|---|',
    ...ROUTES.map(({ route, support, note }) => `| \`${route}\` | ${support} | ${note ?? ''} |`),
    '',
    '## Stand-ins',
    '',
    'What acts like the real thing, but is made otherwise inside.',
    '',
    '| program | what is different |',
    '|---|---|',
    ...Object.entries(STAND_INS).map(([what, how]) => `| ${what} | ${how} |`),
    '',
    '## Programs that leave something out',
    '',
    '| program | what is missing |',
    '|---|---|',
    ...Object.entries(PARTIAL_PROGRAMS).map(([program, missing]) => `| ${program} | ${missing} |`),
    '',
    ...differences(),
  ];
  return lines.join('\n');
}

/** Scripts that do not print yet what real programs print. */
function differences(): string[] {
  const known = Object.entries(KNOWN_DIFFERENCES);
  if (known.length === 0) return [];
  return [
    '## Bash and the programs',
    '',
    'Scripts of tests/machine/scripts that do something else on Debian 12.',
    '',
    '| script | what differs |',
    '|---|---|',
    ...known.map(([script, reason]) => `| \`${script}\` | ${reason} |`),
    '',
  ];
}

/** A command is not full while one of its flags does nothing. */
function levelOf({ support, withoutEffect }: Supported): Support['level'] {
  return support.level === 'full' && withoutEffect.length > 0 ? 'partial' : support.level;
}

function tally(levels: readonly string[]): string {
  return ['full', 'partial', 'missing'].map((level) => `${levels.filter((other) => other === level).length} ${level}`).join(', ');
}
