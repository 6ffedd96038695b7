// node_modules/.bin/node tests/machine/filesystem/record.ts [--show SEED]
//
// Runs the sequences against the file system of this machine and writes down what each call answered. Needs root. A learner's host is an
// Ubuntu, so the recorder first sets what Ubuntu sets in /usr/lib/sysctl.d/99-protect-links.conf.
import { execFileSync } from 'node:child_process';
import * as fs from 'node:fs';
import type { OpenFlags } from '../../../sim/kernel/sys.ts';
import { type Caller, GROUND, type Operation, sequence, statText } from './operations.ts';
import { LENGTH, pack, RECORDED, SEQUENCES } from './recording.ts';

const ROOT = '/tmp/dockwire-filesystem';

for (const setting of ['protected_hardlinks=1', 'protected_symlinks=1', 'protected_regular=2', 'protected_fifos=1'])
  execFileSync('sysctl', ['-qw', `fs.${setting}`]);
process.umask(0o022);

const show = process.argv.indexOf('--show');
if (show > 0) console.log(run(Number(process.argv[show + 1])).join('\n'));
else {
  const runs = Array.from({ length: SEQUENCES }, (_, seed) => run(seed));
  fs.writeFileSync(RECORDED, `${JSON.stringify(pack(runs), null, 1)}\n`);
  console.log(`${SEQUENCES * LENGTH} calls recorded`);
}

function run(seed: number): string[] {
  fs.rmSync(ROOT, { recursive: true, force: true });
  fs.mkdirSync(ROOT, 0o755);
  for (const path of GROUND) {
    fs.mkdirSync(ROOT + path);
    fs.chmodSync(ROOT + path, 0o1777);
  }
  const answers = sequence(seed, LENGTH).map(({ caller, operation }) => as(caller, () => answerTo(operation)));
  fs.rmSync(ROOT, { recursive: true, force: true });
  return answers;
}

function as(caller: Caller, body: () => string): string {
  process.setgroups?.([...caller.groups]);
  process.setegid?.(caller.gid);
  process.seteuid?.(caller.uid);
  try {
    return body();
  } catch (error) {
    return (error as NodeJS.ErrnoException).code ?? String(error);
  } finally {
    process.seteuid?.(0);
    process.setegid?.(0);
  }
}

/** A path of the sequence, on this machine. Symbolic links hold such paths too. */
function here(path: string): string {
  return path.startsWith('/w') ? ROOT + path : path;
}

function answerTo(operation: Operation): string {
  const path = here(operation.path);
  switch (operation.call) {
    case 'mkdir':
      fs.mkdirSync(path, operation.mode);
      return 'ok';
    case 'chmod':
      fs.chmodSync(path, operation.mode);
      return 'ok';
    case 'open': {
      const fd = fs.openSync(path, flagBits(operation.flags), operation.mode);
      try {
        if (operation.flags.write) fs.writeSync(fd, operation.text);
        return 'ok';
      } finally {
        fs.closeSync(fd);
      }
    }
    case 'unlink':
      fs.unlinkSync(path);
      return 'ok';
    case 'rmdir':
      fs.rmdirSync(path);
      return 'ok';
    case 'readdir':
      return fs.readdirSync(path).sort().join(' ');
    case 'readlink':
      return fs.readlinkSync(path).replace(ROOT, '');
    case 'stat':
      return textOf(fs.statSync(path));
    case 'lstat':
      return textOf(fs.lstatSync(path));
    case 'read':
      return fs.readFileSync(path, 'utf8');
    case 'rename':
      fs.renameSync(path, here(operation.to));
      return 'ok';
    case 'link':
      fs.linkSync(path, here(operation.to));
      return 'ok';
    case 'symlink':
      fs.symlinkSync(path, here(operation.to));
      return 'ok';
    case 'chown':
      (operation.follow ? fs.chownSync : fs.lchownSync)(path, operation.uid, operation.gid);
      return 'ok';
  }
}

function textOf(stat: fs.Stats): string {
  const type = stat.isDirectory() ? 'directory' : stat.isSymbolicLink() ? 'symlink' : 'file';
  return statText({ ...stat, type, mode: stat.mode & 0o7777, size: type === 'symlink' ? 0 : stat.size });
}

function flagBits({ read, write, append, create, exclusive, truncate, noFollow }: OpenFlags): number {
  const { O_RDONLY, O_WRONLY, O_RDWR, O_APPEND, O_CREAT, O_EXCL, O_TRUNC, O_NOFOLLOW, O_NONBLOCK } = fs.constants;
  return (
    (read && write ? O_RDWR : write ? O_WRONLY : O_RDONLY) |
    (append ? O_APPEND : 0) |
    (create ? O_CREAT : 0) |
    (create && exclusive ? O_EXCL : 0) |
    (truncate ? O_TRUNC : 0) |
    (noFollow ? O_NOFOLLOW : 0) |
    O_NONBLOCK
  );
}
