import type { EndpointSettings } from '../../api/types/network.ts';

export interface NetworkMode {
  readonly kind: 'bridge' | 'host' | 'none' | 'container' | 'user';
  /** Network name, or the container's reference. */
  readonly name: string;
}

/** `default`, `bridge`, `host`, `none`, `container:x`, or a network. */
export function networkModeOf(mode: string): NetworkMode {
  if (mode === '' || mode === 'default' || mode === 'bridge') return { kind: 'bridge', name: 'bridge' };
  if (mode === 'host' || mode === 'none') return { kind: mode, name: mode };
  if (mode.startsWith('container:')) return { kind: 'container', name: mode.slice('container:'.length) };
  return { kind: 'user', name: mode };
}

export const emptyEndpoint = (given: Partial<EndpointSettings> = {}): EndpointSettings => ({
  IPAMConfig: given.IPAMConfig ?? null,
  Links: given.Links ?? null,
  Aliases: given.Aliases ?? null,
  MacAddress: given.MacAddress ?? '',
  DriverOpts: given.DriverOpts ?? null,
  GwPriority: given.GwPriority ?? 0,
  NetworkID: '',
  EndpointID: '',
  Gateway: '',
  IPAddress: '',
  IPPrefixLen: 0,
  IPv6Gateway: '',
  GlobalIPv6Address: '',
  GlobalIPv6PrefixLen: 0,
  DNSNames: null,
});
