import { supportedCommands } from '../docker/cli/support.ts';
import { ROUTES } from '../docker/dockerd/support.ts';

/** What is simulated, as Markdown: the text of SUPPORT.md. Made from what the code declares about itself. */
export function supportText(): string {
  const commands = supportedCommands();
  const lines = [
    '# What is simulated',
    '',
    'Made by `npm run dockwire -- support` from what the code declares about itself; a test keeps it current. Whatever is missing says so when it is used, and fails.',
    '',
    `Commands: ${tally(commands.map(({ support }) => support.level))}. API routes: ${tally(ROUTES.map(({ support }) => support))}.`,
    '',
    '## The docker command (28.2.2)',
    '',
    '| command | | note |',
    '|---|---|---|',
    ...commands.map(
      ({ command, support, withoutEffect }) =>
        `| \`${command}\` | ${support.level} | ${[support.level === 'partial' ? support.note : '', withoutEffect.length ? `without effect: ${withoutEffect.map((flag) => `\`--${flag}\``).join(' ')}` : ''].filter(Boolean).join('; ')} |`,
    ),
    '',
    '## The Engine API (1.51)',
    '',
    '| route | | note |',
    '|---|---|---|',
    ...ROUTES.map(({ route, support, note }) => `| \`${route}\` | ${support} | ${note ?? ''} |`),
    '',
  ];
  return lines.join('\n');
}

function tally(levels: readonly string[]): string {
  return ['full', 'partial', 'missing'].map((level) => `${levels.filter((other) => other === level).length} ${level}`).join(', ');
}
