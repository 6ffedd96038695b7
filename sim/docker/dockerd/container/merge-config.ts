import { invalidParameter } from '../../api/error.ts';
import type { ContainerConfig } from '../../api/types/container.ts';
import type { ImageConfig } from '../../api/types/image.ts';

/** What a container takes over from its image where the request is silent. Source: moby daemon/commit.go merge, daemon/daemon.go mergeAndVerifyConfig. */
export function mergeConfig(config: ContainerConfig, image: ImageConfig | undefined): ContainerConfig {
  const merged = image ? withImage(config, image) : { ...config };
  if (merged.Entrypoint?.length === 1 && merged.Entrypoint[0] === '') merged.Entrypoint = null;
  if (!merged.Entrypoint?.length && !merged.Cmd?.length) throw invalidParameter('no command specified');
  if (!merged.Volumes || Object.keys(merged.Volumes).length === 0) merged.Volumes = null;
  return merged;
}

function withImage(config: ContainerConfig, image: ImageConfig): ContainerConfig {
  const merged = { ...config };
  merged.User ||= image.User ?? '';
  merged.WorkingDir ||= image.WorkingDir ?? '';
  const ports = { ...image.ExposedPorts, ...config.ExposedPorts };
  if (Object.keys(ports).length) merged.ExposedPorts = ports;
  merged.Env = mergeEnv(config.Env, image.Env);
  merged.Labels = { ...image.Labels, ...config.Labels };
  if (!config.Entrypoint?.length) {
    if (!config.Cmd?.length) merged.Cmd = image.Cmd ?? null;
    if (config.Entrypoint === null) merged.Entrypoint = image.Entrypoint ?? null;
  }
  if (image.Healthcheck && !config.Healthcheck?.Test?.length) merged.Healthcheck = { ...image.Healthcheck, ...config.Healthcheck };
  if (image.Volumes) merged.Volumes = { ...image.Volumes, ...config.Volumes };
  if (!config.StopSignal && image.StopSignal) merged.StopSignal = image.StopSignal;
  if (!config.Shell?.length && image.Shell?.length) merged.Shell = image.Shell;
  return ordered(merged);
}

function mergeEnv(own: string[] | null, image: string[] | null | undefined): string[] | null {
  const names = new Set((own ?? []).map((entry) => entry.split('=')[0]));
  const added = (image ?? []).filter((entry) => !names.has(entry.split('=')[0]));
  const all = [...(own ?? []), ...added];
  return all.length ? all : own;
}

const ORDER: readonly (keyof ContainerConfig)[] = [
  'Hostname',
  'Domainname',
  'User',
  'AttachStdin',
  'AttachStdout',
  'AttachStderr',
  'ExposedPorts',
  'Tty',
  'OpenStdin',
  'StdinOnce',
  'Env',
  'Cmd',
  'Healthcheck',
  'ArgsEscaped',
  'Image',
  'Volumes',
  'WorkingDir',
  'Entrypoint',
  'NetworkDisabled',
  'MacAddress',
  'OnBuild',
  'Labels',
  'StopSignal',
  'StopTimeout',
  'Shell',
];

/** Go encodes fields in the order of the struct. */
function ordered(config: ContainerConfig): ContainerConfig {
  const entries = ORDER.filter((key) => config[key] !== undefined).map((key) => [key, config[key]]);
  return Object.fromEntries(entries) as ContainerConfig;
}
