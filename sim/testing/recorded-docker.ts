import { readdirSync, readFileSync } from 'node:fs';

/** The parts of a golden recording that the client's own tests look at. Form: tests/golden/form.ts. */
export interface RecordedStep {
  readonly recording: string;
  readonly cmd: string;
  /** The words of the command. */
  readonly argv: readonly string[];
  readonly stdout: string;
  readonly stderr: string;
  readonly exit: number;
  readonly pty?: boolean;
  readonly http?: readonly { readonly request: string; readonly request_body?: { readonly body?: string } }[];
}

const ROOT = new URL('../../tests/golden/recordings/', import.meta.url);

/** Every recorded step that is one plain docker command: no pipes, no variables, nothing that needs a shell. */
export function plainDockerSteps(): RecordedStep[] {
  return readdirSync(ROOT, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.json'))
    .sort()
    .flatMap((name) => {
      const { steps } = JSON.parse(readFileSync(new URL(name, ROOT), 'utf8')) as { steps: Omit<RecordedStep, 'argv' | 'recording'>[] };
      return steps.flatMap((step) => {
        const argv = words(step.cmd);
        return argv?.[0] === 'docker' ? [{ ...step, argv, recording: name }] : [];
      });
    });
}

/** Splits at spaces outside of quotes; undefined where more than that is needed. */
function words(command: string): string[] | undefined {
  const found: string[] = [];
  const word = /\s*((?:'[^']*'|"[^"$`\\]*"|[^\s'"$`\\|&;<>()*?~])+)/y;
  while (word.lastIndex < command.length) {
    const [, token] = word.exec(command) ?? [];
    if (token === undefined) return undefined;
    found.push(token.replace(/'([^']*)'|"([^"]*)"/g, (_all, single?: string, double?: string) => single ?? double ?? ''));
  }
  return found;
}
