/** How dockerd's options are declared: one table for flags, daemon.json and `--help`. */
export type OptionKind =
  | 'bool'
  | 'string'
  | 'int'
  | 'list'
  | 'bytes'
  | 'map'
  | 'ip'
  | 'ipSlice'
  | 'runtime'
  | 'mapmap'
  | 'ulimit'
  | 'pool-options';

export interface Option {
  /** Flag name. */
  readonly flag: string;
  readonly shorthand?: string;
  readonly kind: OptionKind;
  /** In daemon.json where it differs from the flag's (moby's named options: `host` → `hosts`). */
  readonly key?: string;
  readonly def?: unknown;
  /** Default as help shows it, for values with a text of their own. */
  readonly shown?: string;
  readonly usage: string;
  /** `full`: it has its effect here. `partial`: accepted, stored and shown, without all of its effect. */
  readonly support: 'full' | 'partial';
  /** Only on the command line: a daemon.json that names it is refused, or it is not a setting. */
  readonly flagOnly?: boolean;
}

export const keyOf = (option: Option): string => option.key ?? option.flag;
