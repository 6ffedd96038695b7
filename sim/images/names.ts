/** The names of the catalogue's images, apart from the catalogue: whoever only checks a name need not build anything. */
export const IMAGE_NAMES: readonly string[] = ['hello-world', 'busybox', 'alpine', 'ubuntu', 'nginx'];
