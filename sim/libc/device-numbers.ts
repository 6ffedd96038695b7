/** The two parts of a device number (makedev(3)), as st_dev and st_rdev have them. */
export const major = (device: number): number => (device >> 8) & 0xfff;
export const minor = (device: number): number => (device & 0xff) | ((device >> 12) & 0xfff00);
