/** The kernel that a host runs, by its profile: what uname(2) tells. */
export interface Kernel {
  readonly release: string;
  readonly version: string;
  readonly machine: string;
}

export const KERNELS: Readonly<Record<'ubuntu' | 'redhat' | 'bare', Kernel>> = {
  ubuntu: { release: '6.8.0-60-generic', version: '#63-Ubuntu SMP PREEMPT_DYNAMIC Tue Apr 15 19:04:15 UTC 2025', machine: 'x86_64' },
  redhat: { release: '5.14.0-503.11.1.el9_5.x86_64', version: '#1 SMP PREEMPT_DYNAMIC', machine: 'x86_64' },
  bare: { release: '6.1.0-28-amd64', version: '#1 SMP PREEMPT_DYNAMIC Debian 6.1.119-1 (2024-11-22)', machine: 'x86_64' },
};
