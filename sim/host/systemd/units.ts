export interface UnitChoice {
  readonly docker?: boolean;
  readonly socketActivation?: boolean;
}

const LIB = '/usr/lib/systemd/system';

/**
 * The unit files of the simulated host, in our own few words: what docker.service and its kin say where it matters. Path → text.
 * Without socket activation a stopped Docker stays stopped, and clients find no daemon; with it, the next client starts it again.
 */
export function unitFiles({ docker: withDocker = true, socketActivation = false }: UnitChoice = {}): Readonly<Record<string, string>> {
  return {
    ...Object.fromEntries(Object.entries(TARGETS).map(([name, text]) => [`${LIB}/${name}.target`, `[Unit]\n${text}`])),
    [`${LIB}/systemd-networkd-wait-online.service`]: WAIT_ONLINE,
    [`${LIB}/systemd-tmpfiles-setup.service`]: TMPFILES,
    [`${LIB}/ssh.service`]: SSH,
    ...(withDocker ? { [`${LIB}/containerd.service`]: CONTAINERD, [`${LIB}/docker.service`]: docker(socketActivation) } : {}),
    ...(withDocker && socketActivation ? { [`${LIB}/docker.socket`]: SOCKET } : {}),
  };
}

/** Links among the unit files: path → target. */
export function unitLinks(graphical: boolean): Readonly<Record<string, string>> {
  return { [`${LIB}/default.target`]: graphical ? 'graphical.target' : 'multi-user.target' };
}

const DOC = 'Documentation=man:systemd.special(7)\n';
const TARGETS: Readonly<Record<string, string>> = {
  graphical: `Description=Graphical Interface\n${DOC}Requires=multi-user.target\nAfter=multi-user.target\nAllowIsolate=yes\n`,
  'multi-user': `Description=Multi-User System\n${DOC}Requires=basic.target\nAfter=basic.target\nAllowIsolate=yes\n`,
  basic: `Description=Basic System\n${DOC}Requires=sysinit.target\nWants=sockets.target timers.target\nAfter=sysinit.target sockets.target\n`,
  sysinit: `Description=System Initialization\n${DOC}Wants=systemd-tmpfiles-setup.service\n`,
  sockets: `Description=Socket Units\n${DOC}`,
  timers: `Description=Timer Units\n${DOC}`,
  network: `Description=Network\n${DOC}`,
  'network-online': `Description=Network is Online\n${DOC}Wants=systemd-networkd-wait-online.service\nAfter=systemd-networkd-wait-online.service\n`,
  rescue: `Description=Rescue Mode\n${DOC}Requires=sysinit.target\nAfter=sysinit.target\nAllowIsolate=yes\n`,
  reboot: `Description=System Reboot\n${DOC}AllowIsolate=yes\n`,
  poweroff: `Description=System Power Off\n${DOC}AllowIsolate=yes\n`,
  halt: `Description=System Halt\n${DOC}AllowIsolate=yes\n`,
};

const SSH = `[Unit]
Description=OpenBSD Secure Shell server
Documentation=man:sshd(8) man:sshd_config(5)
After=network.target

[Service]
ExecStartPre=/usr/sbin/sshd -t
ExecStart=/usr/sbin/sshd -D
ExecReload=/bin/kill -HUP $MAINPID
KillMode=process
Restart=on-failure
Type=notify

[Install]
WantedBy=multi-user.target
Alias=sshd.service
`;

const WAIT_ONLINE = `[Unit]
Description=Wait for Network to be Configured
Documentation=man:systemd-networkd-wait-online.service(8)
Before=network-online.target

[Service]
Type=oneshot
ExecStart=/usr/lib/systemd/systemd-networkd-wait-online
RemainAfterExit=yes
`;

const TMPFILES = `[Unit]
Description=Create System Files and Directories
Documentation=man:tmpfiles.d(5) man:systemd-tmpfiles(8)
Before=sysinit.target

[Service]
Type=oneshot
RemainAfterExit=yes
ExecStart=/usr/bin/systemd-tmpfiles --create --remove --boot
`;

const CONTAINERD = `[Unit]
Description=containerd container runtime
Documentation=https://containerd.io
After=network-online.target
Wants=network-online.target

[Service]
ExecStart=/usr/bin/containerd
Type=notify
Delegate=yes
KillMode=process
Restart=always
RestartSec=5
LimitNPROC=infinity
LimitCORE=infinity
TasksMax=infinity
OOMScoreAdjust=-999

[Install]
WantedBy=multi-user.target
`;

const docker = (socketActivation: boolean): string => `[Unit]
Description=Docker Application Container Engine
Documentation=https://docs.docker.com
After=network-online.target ${socketActivation ? 'docker.socket ' : ''}containerd.service
Wants=network-online.target containerd.service
${socketActivation ? 'Requires=docker.socket\n' : ''}StartLimitBurst=3
StartLimitIntervalSec=60

[Service]
Type=notify
ExecStart=/usr/bin/dockerd -H ${socketActivation ? 'fd://' : 'unix:///var/run/docker.sock'} --containerd=/run/containerd/containerd.sock
ExecReload=/bin/kill -s HUP $MAINPID
TimeoutStartSec=0
RestartSec=2
Restart=always
LimitNPROC=infinity
LimitCORE=infinity
TasksMax=infinity
Delegate=yes
KillMode=process
OOMScoreAdjust=-500

[Install]
WantedBy=multi-user.target
`;

const SOCKET = `[Unit]
Description=Docker Socket for the API

[Socket]
ListenStream=/run/docker.sock
SocketMode=0660
SocketUser=root
SocketGroup=docker

[Install]
WantedBy=sockets.target
`;
