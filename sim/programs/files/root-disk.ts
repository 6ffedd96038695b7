/** What is written on the disk of the root file system, which blkid and lsblk read. */
export const ROOT_DISK = {
  device: '/dev/sda1',
  label: 'cloudimg-rootfs',
  uuid: '5f2c9f1e-6b1d-4c0a-9d38-0f6c1f3a7b52',
  type: 'ext4',
  version: '1.0',
  partition: '0b6a9d2c-01',
} as const;
