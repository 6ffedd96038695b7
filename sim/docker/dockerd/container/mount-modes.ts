/** The words a mount's mode may be made of. Source: moby volume/mounts/linux_parser.go. */
export const MOUNT_MODES = new Set([
  'ro',
  'rw',
  'z',
  'Z',
  'nocopy',
  'consistent',
  'cached',
  'delegated',
  'private',
  'rprivate',
  'shared',
  'rshared',
  'slave',
  'rslave',
]);
