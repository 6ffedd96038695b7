/** A file, directory or link of an image's layer. Paths begin without a slash. */
export type TreeNode =
  | { readonly kind: 'directory'; readonly mode?: number }
  | { readonly kind: 'text'; readonly text: string; readonly mode?: number }
  /** An executable file that runs the program of this name; `size` in bytes, where it matters how large it looks. */
  | { readonly kind: 'program'; readonly program: string; readonly size?: number }
  /** A file that only takes room, as a library does: an ELF header and nothing behind it that anyone reads. */
  | { readonly kind: 'library'; readonly size: number }
  | { readonly kind: 'symlink'; readonly target: string }
  /** Another name of a file in the same layer. */
  | { readonly kind: 'hardlink'; readonly target: string };

/** Directories that are not named but needed are made with mode 755. */
export type Tree = Readonly<Record<string, TreeNode>>;

/** The `config` of an image, as docker writes it. */
export interface DeclaredConfig {
  readonly Env?: readonly string[];
  readonly Cmd?: readonly string[];
  readonly Entrypoint?: readonly string[];
  readonly WorkingDir?: string;
  readonly User?: string;
  readonly ExposedPorts?: Readonly<Record<string, Record<string, never>>>;
  readonly Volumes?: Readonly<Record<string, Record<string, never>>>;
  readonly Labels?: Readonly<Record<string, string>>;
  readonly StopSignal?: string;
}

export interface DeclaredStep {
  /** `created_by` of the image's history. */
  readonly createdBy: string;
  /** The layer it made; without one, the step is an empty layer. */
  readonly layer?: Tree;
}

export interface ImageDefinition {
  /** The name in the catalogue; on Docker Hub it is an official image of that name. */
  readonly name: string;
  /** The tags a registry that offers it has; the first is the one that is meant without a tag. */
  readonly tags: readonly string[];
  /** One line, as a search shows it. */
  readonly description: string;
  /** RFC 3339, UTC. */
  readonly created: string;
  readonly config: DeclaredConfig;
  readonly steps: readonly DeclaredStep[];
}

export const directory = (mode = 0o755): TreeNode => ({ kind: 'directory', mode });
export const file = (text: string, mode = 0o644): TreeNode => ({ kind: 'text', text, mode });
export const program = (name: string, size?: number): TreeNode => ({ kind: 'program', program: name, size });
export const library = (size: number): TreeNode => ({ kind: 'library', size });
export const symlink = (target: string): TreeNode => ({ kind: 'symlink', target });
export const hardlink = (target: string): TreeNode => ({ kind: 'hardlink', target });
