import { bytesSize } from '../../../go/units.ts';
import type { SystemInfo } from '../../api/types/system.ts';
import { CLIENT } from '../../api/versions.ts';

/** The text of `docker info`. Source: docker/cli cli/command/system/info.go; recordings A/info_basic.json. */
export function clientText(context: string, debug: boolean): string {
  return `Client:\n Version:    ${CLIENT.version}\n Context:    ${context}\n Debug Mode: ${debug}\n`;
}

const line = (name: string, value: unknown, depth = 1): string => `${' '.repeat(depth)}${name}: ${String(value)}\n`;
const lineIf = (name: string, value: string | undefined): string => (value ? line(name, value) : '');
const block = (name: string, values: readonly string[] | null | undefined): string =>
  values && values.length > 0 ? ` ${name}:\n${values.map((value) => `  ${value}\n`).join('')}` : '';

/** @param debug whether client or daemon tell more than usual */
export function serverText(server: SystemInfo, debug: boolean): string {
  return ['\nServer:\n', counts(server), drivers(server), runtimes(server), machine(server, debug), registries(server), '\n'].join('');
}

function counts(server: SystemInfo): string {
  return [
    line('Containers', server.Containers),
    line('Running', server.ContainersRunning, 2),
    line('Paused', server.ContainersPaused, 2),
    line('Stopped', server.ContainersStopped, 2),
    line('Images', server.Images),
    lineIf('Server Version', server.ServerVersion),
  ].join('');
}

function drivers(server: SystemInfo): string {
  const plugins = (name: string, values: readonly string[] | null): string => (values?.length ? line(name, values.join(' '), 2) : '');
  return [
    line('Storage Driver', server.Driver),
    ...(server.DriverStatus ?? []).map(([name, value]) => line(name, value, 2)),
    lineIf('Logging Driver', server.LoggingDriver),
    lineIf('Cgroup Driver', server.CgroupDriver),
    lineIf('Cgroup Version', server.CgroupVersion),
    ' Plugins:\n',
    plugins('Volume', server.Plugins.Volume),
    plugins('Network', server.Plugins.Network),
    plugins('Authorization', server.Plugins.Authorization),
    plugins('Log', server.Plugins.Log),
    block('CDI spec directories', server.CDISpecDirs),
    line('Swarm', server.Swarm?.LocalNodeState || 'inactive'),
  ].join('');
}

function runtimes(server: SystemInfo): string {
  const names = Object.keys(server.Runtimes ?? {}).sort();
  return [
    names.length > 0 ? line('Runtimes', names.join(' ')) + line('Default Runtime', server.DefaultRuntime) : '',
    line('Init Binary', server.InitBinary),
    line('containerd version', server.ContainerdCommit?.ID ?? ''),
    line('runc version', server.RuncCommit?.ID ?? ''),
    line('init version', server.InitCommit?.ID ?? ''),
    securityOptions(server.SecurityOptions ?? []),
  ].join('');
}

/** `name=seccomp,profile=builtin`: the name, then its settings below it. */
function securityOptions(options: readonly string[]): string {
  if (options.length === 0) return '';
  const lines = options.flatMap((option) => {
    const pairs = option.split(',').map((pair) => pair.split('='));
    const name = pairs.find(([key]) => key === 'name')?.[1] ?? option;
    const others = pairs
      .filter(([key]) => key !== 'name')
      .map(([key = '', value = '']) => `   ${key === 'profile' ? 'Profile' : key}: ${value}\n`);
    return [`  ${name}\n`, ...others];
  });
  return ` Security Options:\n${lines.join('')}`;
}

function machine(server: SystemInfo, debug: boolean): string {
  return [
    line('Kernel Version', server.KernelVersion),
    line('Operating System', server.OperatingSystem),
    line('OSType', server.OSType),
    line('Architecture', server.Architecture),
    line('CPUs', server.NCPU),
    line('Total Memory', bytesSize(server.MemTotal)),
    lineIf('Name', server.Name),
    lineIf('ID', server.ID),
    line('Docker Root Dir', server.DockerRootDir),
    line('Debug Mode', server.Debug),
    debug
      ? line('File Descriptors', server.NFd, 2) +
        line('Goroutines', server.NGoroutines, 2) +
        line('System Time', server.SystemTime, 2) +
        line('EventsListeners', server.NEventsListener, 2)
      : '',
    lineIf('HTTP Proxy', server.HttpProxy),
    lineIf('HTTPS Proxy', server.HttpsProxy),
    lineIf('No Proxy', server.NoProxy),
    block('Labels', server.Labels),
    line('Experimental', server.ExperimentalBuild),
  ].join('');
}

function registries({ RegistryConfig, LiveRestoreEnabled }: SystemInfo): string {
  const insecure = Object.values(RegistryConfig?.IndexConfigs ?? {}).filter(({ Secure }) => !Secure);
  const names = [...insecure.map(({ Name }) => Name), ...(RegistryConfig?.InsecureRegistryCIDRs ?? [])];
  return (
    block('Insecure Registries', names) +
    block('Registry Mirrors', RegistryConfig?.Mirrors) +
    line('Live Restore Enabled', LiveRestoreEnabled)
  );
}
