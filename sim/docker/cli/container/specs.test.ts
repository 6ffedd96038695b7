import { describe, expect, it } from 'vitest';
import { parseDevice } from './devices.ts';
import { parseMount } from './mounts.ts';
import { endpointsOf, parseNetwork } from './networks.ts';
import { exposedPorts, portBindings } from './ports.ts';
import { volumeSpecs } from './volumes.ts';

// What the real client 28.2.2 made of the same words, and what it said of those it refused.
describe('-v', () => {
  it.each([
    ['/tmp:/a:ro', { binds: ['/tmp:/a:ro'], anonymous: [] }],
    ['./b:/c', { binds: ['/root/b:/c'], anonymous: [] }],
    ['../b:/c', { binds: ['/b:/c'], anonymous: [] }],
    ['~/x:/y', { binds: ['~/x:/y'], anonymous: [] }],
    ['/an', { binds: [], anonymous: ['/an'] }],
    ['x:/d', { binds: [], anonymous: ['x:/d'] }],
    ['a:', { binds: [], anonymous: ['a:'] }],
  ])('%s', (spec, made) => expect(volumeSpecs([spec], '/root')).toEqual(made));

  it.each([
    ['', 'invalid empty volume spec'],
    [':/a', 'invalid spec: :/a: empty section between colons'],
  ])('refuses %s', (spec, message) => expect(() => volumeSpecs([spec], '/root')).toThrow(message));
});

describe('-p', () => {
  it('reads addresses, ranges and protocols', () => {
    const made = portBindings(['127.0.0.1::80', '80-81:90-91/udp', '[::1]:5:6', '10-20:5']);
    expect(Object.fromEntries(made)).toEqual({
      '80/tcp': [{ HostIp: '127.0.0.1', HostPort: '' }],
      '90/udp': [{ HostIp: '', HostPort: '80' }],
      '91/udp': [{ HostIp: '', HostPort: '81' }],
      '6/tcp': [{ HostIp: '::1', HostPort: '5' }],
      '5/tcp': [{ HostIp: '', HostPort: '10-20' }],
    });
  });

  it.each([
    ['abc', 'invalid containerPort: abc'],
    ['99999:80', 'invalid hostPort: 99999'],
    ['1:2:3:4', 'invalid IP address: 1:2'],
    ['1.2.3.4.5:80:80', 'invalid IP address: 1.2.3.4.5'],
    ['80/xyz', 'invalid proto: xyz'],
    ['80:', 'no port specified: 80:<empty>'],
    ['', 'no port specified: <empty>'],
    ['80-70:1-2', 'invalid hostPort: 80-70'],
    ['[::1]:80', "invalid IP address [:: address [::: missing ']' in address"],
  ])('refuses %s', (spec, message) => expect(() => portBindings([spec])).toThrow(message));
});

it.each([
  ['80x', 'invalid range format for --expose: 80x, error: strconv.ParseUint: parsing "80x": invalid syntax'],
  ['', 'invalid range format for --expose: , error: empty string specified for ports'],
  ['80-70', 'invalid range format for --expose: 80-70, error: invalid range specified for port: 80-70'],
])('refuses --expose %s', (spec, message) => expect(() => exposedPorts([spec])).toThrow(message));

describe('--mount', () => {
  it('reads every field in its place', () => {
    const text = 'type=volume,src=v,dst=/v,volume-label=a=b,volume-driver=local,volume-opt=o=x';
    expect(JSON.stringify(parseMount(text))).toBe(
      '{"Type":"volume","Source":"v","Target":"/v","VolumeOptions":{"Labels":{"a":"b"},"DriverConfig":{"Name":"local","Options":{"o":"x"}}}}',
    );
    expect(parseMount('type=tmpfs,dst=/t,tmpfs-size=1m,tmpfs-mode=1770').TmpfsOptions).toEqual({ SizeBytes: 1048576, Mode: 1016 });
  });

  it.each([
    ['src=a', 'target is required'],
    ['dst=/x,foo=1', "unexpected key 'foo' in 'foo=1'"],
    ['bogus', "invalid field 'bogus' must be a key=value pair"],
    ['type=bind,src=/a,dst=/x,volume-nocopy', "cannot mix 'volume-*' options with mount type 'bind'"],
    ['type=volume,dst=/x,ro=maybe', 'invalid value for ro: maybe'],
    ['a"b', 'parse error on line 1, column 2: bare " in non-quoted-field'],
  ])('refuses %s', (text, message) => expect(() => parseMount(text)).toThrow(message));
});

describe('--network', () => {
  const none = { aliases: [], links: [], ip: '', ip6: '', linkLocalIps: [], macAddress: '' };

  it('leaves one network without wishes to the daemon', () => {
    expect([...endpointsOf([parseNetwork('bridge')], none).keys()]).toEqual([]);
    expect([...endpointsOf([parseNetwork('a'), parseNetwork('b')], none).keys()]).toEqual(['a', 'b']);
    expect([...endpointsOf([], none).keys()]).toEqual(['default']);
  });

  it('refuses the same twice, and aliases where there are no names', () => {
    expect(() => endpointsOf([parseNetwork('foo'), parseNetwork('foo')], none)).toThrow('network "foo" is specified multiple times');
    expect(() => endpointsOf([parseNetwork('bridge')], { ...none, aliases: ['a'] })).toThrow(
      'network-scoped aliases are only supported for user-defined networks',
    );
  });
});

it('reads devices with and without a mode', () => {
  expect(parseDevice('/dev/null:r')).toEqual({ PathOnHost: '/dev/null', PathInContainer: '/dev/null', CgroupPermissions: 'r' });
  expect(() => parseDevice('/dev/null:/dev/x:q')).toThrow('bad mode specified: q');
  expect(() => parseDevice('a:b:c:d')).toThrow('bad format for path: a:b:c:d');
});
