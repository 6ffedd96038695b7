import { byteText } from '../../base/bytes.ts';
import { userById } from '../../libc/passwd.ts';
import { currentDirectory, withTilde } from '../builtins/cd.ts';
import { shellTime } from '../builtins/printf/date.ts';
import { expandText } from '../expand/parts.ts';
import type { Shell } from '../shell.ts';
import { BASH } from '../version.ts';

/** Text between these is not counted in the prompt's width: `\[` and `\]`. */
export const INVISIBLE_START = '\x01';
export const INVISIBLE_END = '\x02';

/** PS1 with its backslash escapes (bash(1), PROMPTING), then expanded as in double quotes. */
export async function expandPrompt(shell: Shell, template: string): Promise<string> {
  const escaped = template.replace(/\\(\[|\]|D\{[^}]*\}|[0-7]{3}|[\s\S])/g, (whole, code: string) => escapeCode(shell, code) ?? whole);
  if (shell.personality.name === 'bash' && !shell.options.isOn('promptvars')) return escaped;
  const { status, pipeStatus } = shell;
  const text = await expandPromptText(shell, escaped);
  shell.status = status;
  shell.pipeStatus = pipeStatus;
  return text;
}

async function expandPromptText(shell: Shell, text: string): Promise<string> {
  if (!/[$`]/.test(text)) return text;
  // What the escapes gave must not be expanded: a `$` from `\$` is already protected by a backslash.
  return expandText(shell, text);
}

function escapeCode(shell: Shell, code: string): string | undefined {
  if (/^[0-7]{3}$/.test(code)) return byteText(Number.parseInt(code, 8) & 0xff);
  if (code.startsWith('D{')) return shellTime(shell, code.slice(2, -1) || '%X', shell.sys.now());
  const now = (format: string): string => shellTime(shell, format, shell.sys.now());
  switch (code) {
    case '[':
      return INVISIBLE_START;
    case ']':
      return INVISIBLE_END;
    case 'a':
      return '\x07';
    case 'e':
      return '\x1b';
    case 'n':
      // readline's terminal is in no mood to make a carriage return of its own.
      return shell.personality.name === 'bash' && shell.sys.isatty(0) ? '\r\n' : '\n';
    case 'r':
      return '\r';
    case '\\':
      return '\\';
    case '$':
      return shell.sys.credentials().euid === 0 ? '#' : '\\$';
    case 'u':
      return userNameOf(shell);
    case 'h':
      return shell.sys.hostname().split('.')[0];
    case 'H':
      return shell.sys.hostname();
    case 'w':
      return withTilde(shell, currentDirectory(shell));
    case 'W': {
      const path = withTilde(shell, currentDirectory(shell));
      return path === '/' || path === '~' ? path : path.slice(path.lastIndexOf('/') + 1);
    }
    case 's':
      // A script's $0 is not the shell's own name.
      return shell.source?.path === undefined ? shell.name.replace(/^-/, '').split('/').at(-1) : shell.personality.name;
    case 'v':
      return BASH.release;
    case 'V':
      return `${BASH.release}.${BASH.patch}`;
    case 'j':
      return String(shell.jobs.all().length);
    case 'l':
      return shell.sys.isatty(0) ? shell.sys.ttyname(0).split('/').at(-1) : 'tty';
    case '!':
    case '#':
      return String(shell.history?.next ?? 1);
    case 't':
      return now('%H:%M:%S');
    case 'T':
      return now('%I:%M:%S');
    case '@':
      return now('%I:%M %p');
    case 'A':
      return now('%H:%M');
    case 'd':
      return now('%a %b %d');
    default:
      return undefined;
  }
}

const userNames = new WeakMap<Shell, string>();

/** bash asks for its user's name once, and keeps it whatever becomes of /etc/passwd. */
function userNameOf(shell: Shell): string {
  const name = userNames.get(shell) ?? userById(shell.sys, shell.sys.credentials().euid)?.name ?? 'I have no name!';
  userNames.set(shell, name);
  return name;
}
