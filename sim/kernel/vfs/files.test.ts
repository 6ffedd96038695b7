import { describe, expect, it } from 'vitest';
import { text, utf8 } from '../../base/bytes.ts';
import { asUser } from '../../testing/as-user.ts';
import { errnoOf } from '../../testing/errno-of.ts';
import { testMachine } from '../../testing/machine.ts';

describe('files', () => {
  it('permissions bind users, not root; a sticky directory keeps others off', async () => {
    const machine = await testMachine();
    await machine.run(async (sys) => {
      sys.writeFile('/etc/secret', utf8('s'), 0o600);
      sys.writeFile('/tmp/mine', utf8('m'), 0o666);
      let found: unknown;
      await asUser(sys, 1000, (child) => {
        found = [
          errnoOf(() => child.readFile('/etc/secret')),
          errnoOf(() => child.writeFile('/etc/new', utf8(''))),
          errnoOf(() => child.unlink('/tmp/mine')),
          errnoOf(() => child.chown('/tmp/mine', 1000, 1000)),
          errnoOf(() => child.readFile('/tmp/mine')),
        ];
        return 0;
      });
      expect(found).toEqual(['EACCES', 'EACCES', 'EPERM', 'EPERM', 'none']);
    });
  });

  it('symlinks are followed, loops are noticed, .. stops at the root', async () => {
    const machine = await testMachine();
    await machine.run((sys) => {
      sys.mkdir('/tmp/a');
      sys.writeFile('/tmp/a/f', utf8('f'));
      sys.symlink('a', '/tmp/b');
      sys.symlink('loop', '/tmp/loop');
      expect(text(sys.readFile('/tmp/b/../b/f'))).toBe('f');
      expect(sys.realpath('/tmp/b/f')).toBe('/tmp/a/f');
      expect(errnoOf(() => sys.stat('/tmp/loop'))).toBe('ELOOP');
      expect(sys.realpath('/../../tmp')).toBe('/tmp');
      expect(errnoOf(() => sys.rmdir('/tmp/a'))).toBe('ENOTEMPTY');
      expect(errnoOf(() => sys.stat('/tmp/a/f/x'))).toBe('ENOTDIR');
    });
  });

  it('an overlay leaves its lower layers alone', async () => {
    const machine = await testMachine();
    await machine.run((sys) => {
      for (const path of ['/tmp/l1', '/tmp/l2', '/tmp/up', '/tmp/work', '/tmp/m', '/tmp/l1/d', '/tmp/l2/d']) sys.mkdir(path);
      sys.writeFile('/tmp/l1/d/old', utf8('lower'));
      sys.writeFile('/tmp/l2/d/top', utf8('top'));
      sys.writeFile('/tmp/l1/same', utf8('1'));
      sys.writeFile('/tmp/l2/same', utf8('2'));
      sys.mount('overlay', '/tmp/m', 'overlay', { data: 'lowerdir=/tmp/l2:/tmp/l1,upperdir=/tmp/up,workdir=/tmp/work' });
      expect(text(sys.readFile('/tmp/m/same'))).toBe('2');
      expect(
        sys
          .readdir('/tmp/m/d')
          .map((entry) => entry.name)
          .sort(),
      ).toEqual(['old', 'top']);
      sys.writeFile('/tmp/m/d/old', utf8('changed'));
      sys.unlink('/tmp/m/same');
      expect(errnoOf(() => sys.stat('/tmp/m/same'))).toBe('ENOENT');
      expect(text(sys.readFile('/tmp/l1/d/old'))).toBe('lower');
      expect(text(sys.readFile('/tmp/up/d/old'))).toBe('changed');
      expect(sys.lstat('/tmp/up/same')).toMatchObject({ type: 'char', rdev: 0 });
      sys.mkdir('/tmp/m/same');
      expect(sys.readdir('/tmp/m/same')).toEqual([]);
      sys.umount('/tmp/m');
      expect(sys.readdir('/tmp/m')).toEqual([]);
    });
  });
});
