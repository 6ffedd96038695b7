/** Who we say we are. Numbers, commits and times as recorded from a real client 28.2.2 and engine 28.5.2, without the distributor's suffix. */

export const CLIENT = {
  version: '28.2.2',
  apiVersion: '1.50',
  goVersion: 'go1.24.3',
  gitCommit: 'e6534b4',
  /** As `docker version` shows it. */
  built: 'Fri May 30 12:07:14 2025',
  /** RFC 3339, what `built` was formatted from. */
  buildTime: '2025-05-30T12:07:14.000000000+00:00',
  os: 'linux',
  arch: 'amd64',
} as const;

export const ENGINE = {
  version: '28.5.2',
  /** Newest API version that the daemon speaks. */
  apiVersion: '1.51',
  /** Oldest API version that the daemon accepts. */
  minApiVersion: '1.24',
  goVersion: 'go1.27.1',
  gitCommit: '3ef3c07c883be49a2e8097bcf6d2952fce1d70eb',
  buildTime: '2026-09-15T11:02:57.000000000+00:00',
  os: 'linux',
  arch: 'amd64',
} as const;

export const CONTAINERD = { version: '2.1.9+unknown', gitCommit: '' } as const;
export const RUNC = { version: '1.1.5', gitCommit: '1.1.5' } as const;
export const DOCKER_INIT = { version: '0.19.0', gitCommit: '' } as const;

/** Compares two API versions (`1.9` < `1.24`). Negative, zero or positive. Source: moby api/types/versions/compare.go. */
export function compareVersions(a: string, b: string): number {
  const left = a.split('.').map(Number);
  const right = b.split('.').map(Number);
  for (let i = 0; i < Math.max(left.length, right.length); i++) {
    const difference = (left[i] ?? 0) - (right[i] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

export const atLeast = (version: string, minimum: string): boolean => compareVersions(version, minimum) >= 0;
