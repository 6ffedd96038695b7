/** The parts of an OCI runtime specification (config.json) that are carried out here. Field names as in the specification, 1.2. */
export interface ProcessSpec {
  terminal: boolean;
  consoleSize?: { height: number; width: number };
  user: { uid: number; gid: number; additionalGids?: number[] };
  args: string[];
  env: string[];
  cwd: string;
}

export interface MountSpec {
  destination: string;
  type: string;
  source: string;
  options?: string[];
}

export interface NamespaceSpec {
  type: 'pid' | 'network' | 'ipc' | 'uts' | 'mount' | 'cgroup';
  /** A namespace to join, `/proc/<pid>/ns/<kind>`, instead of a new one. */
  path?: string;
}

export interface Spec {
  ociVersion: string;
  process: ProcessSpec;
  root: { path: string; readonly?: boolean };
  hostname?: string;
  mounts: MountSpec[];
  linux: {
    cgroupsPath: string;
    namespaces: NamespaceSpec[];
    resources?: { memory?: { limit?: number }; pids?: { limit?: number }; cpu?: { shares?: number; quota?: number; period?: number } };
  };
}
