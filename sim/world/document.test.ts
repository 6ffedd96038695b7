import { describe, expect, it } from 'vitest';
import { parseWorld, parseWorldText, WorldError } from './document.ts';

function complaint(input: unknown): string {
  try {
    parseWorld(input);
    return 'no complaint';
  } catch (error) {
    if (!(error instanceof WorldError)) throw error;
    return error.message;
  }
}

describe('a declared world', () => {
  it('is one host with Docker when nothing is said', () => {
    const world = parseWorld(undefined);
    expect(Object.keys(world.hosts)).toEqual(['dockerhost']);
    expect(world.hosts.dockerhost).toMatchObject({ user: 'student', profile: 'ubuntu', images: [] });
    expect(world.hosts.dockerhost?.users.student?.groups).toEqual(['adm', 'sudo', 'docker']);
  });

  it('needs three lines for a host, its user root, an image and a stopped daemon', () => {
    const text = `{ "hosts": { "dockerhost": {
      "user": "root", "images": ["busybox"],
      "services": { "docker": "stopped" } } } }`;
    expect(text.split('\n')).toHaveLength(3);
    expect(parseWorldText(text).hosts.dockerhost).toMatchObject({ user: 'root', images: ['busybox'], services: { docker: 'stopped' } });
  });

  it.each([
    [{ hots: {} }, 'world: hots: unknown key'],
    [{ hosts: { dockerhost: { image: [] } } }, 'world: hosts.dockerhost.image: unknown key'],
    [
      { hosts: { dockerhost: { profile: 'windows' } } },
      'world: hosts.dockerhost.profile: expected one of "ubuntu", "redhat", "bare", got "windows"',
    ],
    [
      { hosts: { dockerhost: { services: { docker: 'off' } } } },
      'world: hosts.dockerhost.services.docker: expected one of "running", "stopped", "disabled", got "off"',
    ],
    [
      { hosts: { a: { users: { bo: { groups: ['nosuch'] } } } } },
      'world: hosts.a.users.bo.groups: there is no group "nosuch"; declare it under hosts.a.groups',
    ],
    [{ links: { lan: { hosts: ['ghost'] } } }, 'world: links.lan.hosts: there is no host or registry "ghost"'],
    [
      { hosts: { a: { images: ['nosuch'] } } },
      'world: hosts.a.images.0: expected one of "hello-world", "busybox", "alpine", "ubuntu", "nginx", got "nosuch"',
    ],
    [
      { registries: { r: { repositories: { 'a/b': 'nosuch' } } } },
      'world: registries.r.repositories.a/b: there is no image "nosuch" in the catalogue',
    ],
    [{ hosts: { a: { address: '192.168.56.9' }, b: { address: '192.168.56.9' } } }, 'world: b has the address of a, 192.168.56.9'],
    [{ hosts: { a: { users: { bo: { uid: 5 }, cy: { uid: 5 } } } } }, "world: hosts.a.users.cy.uid: 5 is bo's"],
    [{ hosts: { a: { users: { 'Bad Name': {} } } } }, 'world: hosts.a.users: "Bad Name" is no user name'],
    [{ hosts: { a: { files: { '/x': { text: '', owner: 'zed' } } } } }, 'world: hosts.a.files./x.owner: there is no user "zed"'],
    [{ hosts: {} }, 'world: hosts: there must be at least one host'],
    [{ start: 'yesterday' }, 'world: start: expected a time like 2026-03-02T09:00:00Z, got "yesterday"'],
    [[], 'world: expected Object, got Array'],
  ])('%j is refused in words: %s', (input, words) => {
    expect(complaint(input)).toBe(words);
  });

  it('that is not JSON is refused in words', () => {
    expect(() => parseWorldText('{')).toThrow(/^world: not JSON: /);
  });
});
