import { parseQuery } from '../../../go/url.ts';
import { systemError } from '../../api/error.ts';

/** The parameters of a request, read as moby's httputils does. */
export interface Query {
  readonly text: (name: string) => string;
  readonly has: (name: string) => boolean;
  /** httputils.BoolValue: anything but '', 0, no, false and none is true. */
  readonly bool: (name: string) => boolean;
  /** Undefined when absent. @throws DockerError `strconv.Atoi: parsing "abc": invalid syntax` */
  readonly int: (name: string) => number | undefined;
  readonly all: (name: string) => readonly string[];
}

export function createQuery(raw: string): Query {
  const values = parseQuery(raw);
  const text = (name: string): string => values.get(name)?.[0] ?? '';
  return {
    text,
    has: (name) => values.has(name),
    bool: (name) => !['', '0', 'no', 'false', 'none'].includes(text(name).trim().toLowerCase()),
    int: (name) => {
      if (text(name) === '') return undefined;
      if (!/^[+-]?\d+$/.test(text(name))) throw systemError(`strconv.Atoi: parsing ${JSON.stringify(text(name))}: invalid syntax`);
      return Number(text(name));
    },
    all: (name) => values.get(name) ?? [],
  };
}
