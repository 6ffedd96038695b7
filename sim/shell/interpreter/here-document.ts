import type { Shell } from '../shell.ts';

/** What fits into a pipe at once, so that writing it cannot wait for a reader. */
const PIPE_ROOM = 4096;

/** A descriptor from which `contents` can be read: a pipe when it fits, else a file that is already unlinked (as bash does). */
export async function openHereDocument(shell: Shell, contents: Uint8Array): Promise<number> {
  const { sys } = shell;
  if (contents.length <= PIPE_ROOM) {
    const [read, write] = sys.pipe();
    await sys.write(write, contents);
    sys.close(write);
    return read;
  }
  const suffix = [...sys.random(3)].map((byte) => byte.toString(36)).join('');
  const path = `${shell.variables.get('TMPDIR') ?? '/tmp'}/sh-thd.${suffix}`;
  const fd = sys.open(path, { read: true, write: true, create: true, exclusive: true }, 0o600);
  sys.unlink(path);
  await sys.write(fd, contents);
  sys.seek(fd, 0, 'set');
  return fd;
}
