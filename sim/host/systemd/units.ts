export interface UnitChoice {
  readonly docker?: boolean;
  readonly socketActivation?: boolean;
}

/**
 * The unit files of the simulated host, in our own few words: what docker.service and its kin say where it matters. Path → text.
 * Without socket activation a stopped Docker stays stopped, and clients find no daemon; with it, the next client starts it again.
 */
export function unitFiles({ docker: withDocker = true, socketActivation = false }: UnitChoice = {}): Readonly<Record<string, string>> {
  const lib = '/usr/lib/systemd/system';
  return {
    [`${lib}/multi-user.target`]: '[Unit]\nDescription=Multi-User System\nRequires=basic.target\nAfter=basic.target\n',
    [`${lib}/basic.target`]: '[Unit]\nDescription=Basic System\n',
    [`${lib}/sockets.target`]: '[Unit]\nDescription=Socket Units\n',
    [`${lib}/network-online.target`]:
      '[Unit]\nDescription=Network is Online\nWants=systemd-networkd-wait-online.service\nAfter=systemd-networkd-wait-online.service\n',
    [`${lib}/systemd-networkd-wait-online.service`]: WAIT_ONLINE,
    ...(withDocker ? { [`${lib}/containerd.service`]: CONTAINERD, [`${lib}/docker.service`]: docker(socketActivation) } : {}),
    ...(withDocker && socketActivation ? { [`${lib}/docker.socket`]: SOCKET } : {}),
  };
}

const WAIT_ONLINE = `[Unit]
Description=Wait for Network to be Configured

[Service]
Type=oneshot
ExecStart=/usr/lib/systemd/systemd-networkd-wait-online
RemainAfterExit=yes
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
Delegate=yes
KillMode=process

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
