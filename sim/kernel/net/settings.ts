/** What a network namespace's settings are after its machine's start (Documentation/networking/ip-sysctl.rst; compared with Linux 6). */
const INITIAL: Readonly<Record<string, string>> = {
  ...{ 'core/optmem_max': '131072', 'core/rmem_default': '212992', 'core/rmem_max': '212992', 'core/somaxconn': '4096' },
  ...{ 'core/wmem_default': '212992', 'core/wmem_max': '212992', 'unix/max_dgram_qlen': '512' },
  ...{ 'bridge/bridge-nf-call-arptables': '1', 'bridge/bridge-nf-call-ip6tables': '1', 'bridge/bridge-nf-call-iptables': '1' },
  ...{ 'mptcp/enabled': '1', 'netfilter/nf_conntrack_max': '262144', 'netfilter/nf_conntrack_tcp_timeout_established': '432000' },
  ...{ 'ipv4/icmp_echo_ignore_all': '0', 'ipv4/icmp_echo_ignore_broadcasts': '1', 'ipv4/icmp_ratelimit': '1000' },
  ...{ 'ipv4/ip_default_ttl': '64', 'ipv4/ip_local_port_range': '32768\t60999', 'ipv4/ip_local_reserved_ports': '' },
  ...{ 'ipv4/ip_nonlocal_bind': '0', 'ipv4/ip_no_pmtu_disc': '0', 'ipv4/ip_unprivileged_port_start': '1024' },
  ...{ 'ipv4/ping_group_range': '0\t2147483647', 'ipv4/tcp_abort_on_overflow': '0', 'ipv4/tcp_available_congestion_control': 'reno cubic' },
  ...{ 'ipv4/tcp_congestion_control': 'cubic', 'ipv4/tcp_ecn': '2', 'ipv4/tcp_fastopen': '1', 'ipv4/tcp_fin_timeout': '60' },
  ...{ 'ipv4/tcp_keepalive_intvl': '75', 'ipv4/tcp_keepalive_probes': '9', 'ipv4/tcp_keepalive_time': '7200' },
  ...{ 'ipv4/tcp_max_syn_backlog': '512', 'ipv4/tcp_max_tw_buckets': '16384', 'ipv4/tcp_mtu_probing': '0', 'ipv4/tcp_retries1': '3' },
  ...{ 'ipv4/tcp_retries2': '15', 'ipv4/tcp_rmem': '4096\t131072\t6291456', 'ipv4/tcp_sack': '1', 'ipv4/tcp_syn_linear_timeouts': '4' },
  ...{ 'ipv4/tcp_syn_retries': '6', 'ipv4/tcp_synack_retries': '5', 'ipv4/tcp_syncookies': '1', 'ipv4/tcp_timestamps': '1' },
  ...{ 'ipv4/tcp_tw_reuse': '2', 'ipv4/tcp_window_scaling': '1', 'ipv4/tcp_wmem': '4096\t16384\t4194304' },
};
/** The same for each interface, and for `all` and `default`. */
const EACH: Readonly<Record<string, string>> = {
  ...{ accept_local: '0', accept_redirects: '1', accept_source_route: '1', arp_accept: '0', arp_announce: '0', arp_filter: '0' },
  ...{ arp_ignore: '0', forwarding: '0', log_martians: '0', proxy_arp: '0', route_localnet: '0', rp_filter: '0' },
  ...{ secure_redirects: '1', send_redirects: '1', shared_media: '1' },
};
const FORWARD = 'ipv4/ip_forward';
/** IPv6 is not simulated: it is turned off, as an administrator may have it. */
const NO_IPV6 = ['all', 'default'].map((name) => `ipv6/conf/${name}/disable_ipv6`);

/** /proc/sys/net of one network namespace: `ipv4/ip_forward` → its text. Forwarding, echo answers and the lowest free port do what they say. */
export class NetSettings {
  readonly #interfaces: () => readonly string[];
  readonly #values = new Map<string, string>();
  #initial: ReadonlyMap<string, string>;

  /** `parent`: a new namespace begins with the settings of the one it is made in. */
  constructor(interfaces: () => readonly string[], parent?: NetSettings) {
    this.#interfaces = interfaces;
    this.#initial = new Map(
      parent === undefined ? [] : ['all', 'default'].map((one) => [conf(one, 'forwarding'), parent.get(FORWARD) ?? '0']),
    );
    this.reset();
  }

  /** Settings that the machine has from its start, before anybody sets them. */
  declare(values: Readonly<Record<string, string>>): void {
    this.#initial = new Map([...this.#initial, ...Object.entries(values)]);
    this.reset();
  }

  reset(): void {
    this.#values.clear();
    for (const [path, value] of this.#initial) this.#values.set(path, value);
  }

  /** Every path there is, without order. */
  paths(): string[] {
    const names = ['all', 'default', ...this.#interfaces()];
    return [...Object.keys(INITIAL), FORWARD, ...NO_IPV6, ...names.flatMap((name) => Object.keys(EACH).map((key) => conf(name, key)))];
  }

  /** Undefined for what is no setting. */
  get(path: string): string | undefined {
    if (path === FORWARD) return this.get(conf('all', 'forwarding'));
    const set = this.#values.get(path);
    if (set !== undefined) return set;
    if (NO_IPV6.includes(path)) return '1';
    const [, name, key] = /^ipv4\/conf\/([^/]+)\/([^/]+)$/.exec(path) ?? [];
    if (name === undefined || key === undefined) return INITIAL[path];
    if (name === 'all') return key === 'accept_source_route' ? '0' : EACH[key];
    if (name !== 'default' && !this.#interfaces().includes(name)) return undefined;
    return name === 'default' ? EACH[key] : this.get(conf('default', key));
  }

  number(path: string): number {
    return Number(this.get(path) ?? 0);
  }

  /** Forwarding of all is that of each, and of those to come. */
  set(path: string, value: string): void {
    if (path !== FORWARD && path !== conf('all', 'forwarding')) return void this.#values.set(path, value);
    for (const name of ['all', 'default', ...this.#interfaces()]) this.#values.set(conf(name, 'forwarding'), value);
  }
}

const conf = (name: string, key: string): string => `ipv4/conf/${name}/${key}`;
