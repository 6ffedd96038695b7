/** Which bash this is: that of Ubuntu 24.04. */
export const BASH = { release: '5.2', patch: '21', build: '1', status: 'release', machine: 'x86_64-pc-linux-gnu' } as const;

/** As `$BASH_VERSION` and `bash --version` have it. */
export const BASH_VERSION = `${BASH.release}.${BASH.patch}(${BASH.build})-${BASH.status}`;
