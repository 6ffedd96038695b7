/** Which shell this is: bash, Debian's dash (`sh`), or BusyBox's ash. They share the interpreter; what they say differs. */
export type PersonalityName = 'bash' | 'dash' | 'ash';

/** Where a message comes from. `line` is undefined at a prompt. */
export interface MessageOrigin {
  /** `$0` as messages show it. */
  readonly shell: string;
  readonly line: number | undefined;
  readonly builtin?: string;
}

export interface Personality {
  readonly name: PersonalityName;
  /** Has readline, history and job texts of bash. */
  readonly editing: boolean;
  readonly message: (origin: MessageOrigin, text: string) => string;
  readonly notFound: (command: string) => string;
  readonly prompt: (uid: number) => string;
}

const plainPrompt = (uid: number): string => (uid === 0 ? '# ' : '$ ');

const withBuiltin = (origin: MessageOrigin, text: string): string => (origin.builtin ? `${origin.builtin}: ${text}` : text);

const bash: Personality = {
  name: 'bash',
  editing: true,
  message: (origin, text) => `${origin.shell}: ${origin.line === undefined ? '' : `line ${origin.line}: `}${withBuiltin(origin, text)}`,
  notFound: (command) => `${command}: command not found`,
  prompt: () => '\\s-\\v\\$ ',
};

/** dash: `sh: 1: cd: can't cd to nosuch`. */
const dash: Personality = {
  name: 'dash',
  editing: false,
  message: (origin, text) => `${origin.shell}: ${origin.line ?? 0}: ${withBuiltin(origin, text)}`,
  notFound: (command) => `${command}: not found`,
  prompt: plainPrompt,
};

/** BusyBox: `sh: foo: not found`; a builtin's message also has the line: `sh: cd: line 1: can't cd to nosuch: …` (shell/ash.c, ash_vmsg). */
const ash: Personality = {
  name: 'ash',
  editing: true,
  message: (origin, text) => {
    const line = origin.line === undefined ? '' : `line ${origin.line}: `;
    return origin.builtin ? `${origin.shell}: ${origin.builtin}: ${line}${text}` : `${origin.shell}: ${text}`;
  },
  notFound: (command) => `${command}: not found`,
  prompt: () => '\\w \\$ ',
};

export const PERSONALITIES: Readonly<Record<PersonalityName, Personality>> = { bash, dash, ash };
