import { own } from './own.ts';

const list = (text: string): string[] => text.trim().split(/\s+/);

const UNIT =
  list(`Description Documentation SourcePath Wants Requires Requisite BindsTo PartOf Upholds Conflicts Before After OnFailure OnSuccess
  PropagatesReloadTo ReloadPropagatedFrom PropagatesStopTo StopPropagatedFrom JoinsNamespaceOf RequiresMountsFor WantsMountsFor OnFailureJobMode
  OnSuccessJobMode IgnoreOnIsolate StopWhenUnneeded RefuseManualStart RefuseManualStop AllowIsolate DefaultDependencies SurviveFinalKillSignal
  CollectMode FailureAction SuccessAction FailureActionExitStatus SuccessActionExitStatus JobTimeoutSec JobRunningTimeoutSec JobTimeoutAction
  JobTimeoutRebootArgument StartLimitIntervalSec StartLimitInterval StartLimitBurst StartLimitAction RebootArgument`);

const INSTALL = list('WantedBy RequiredBy UpheldBy Also Alias DefaultInstance');

const EXEC = list(`WorkingDirectory RootDirectory RootImage User Group DynamicUser SupplementaryGroups PAMName CapabilityBoundingSet
  AmbientCapabilities NoNewPrivileges SecureBits UMask Nice OOMScoreAdjust IOSchedulingClass IOSchedulingPriority CPUSchedulingPolicy
  CPUSchedulingPriority CPUAffinity ProtectSystem ProtectHome ProtectKernelTunables ProtectKernelModules ProtectKernelLogs ProtectControlGroups
  ProtectClock ProtectHostname ProtectProc ProcSubset PrivateTmp PrivateDevices PrivateNetwork PrivateUsers PrivateMounts ReadWritePaths
  ReadOnlyPaths InaccessiblePaths ExecPaths NoExecPaths TemporaryFileSystem BindPaths BindReadOnlyPaths MountFlags RestrictAddressFamilies
  RestrictNamespaces RestrictRealtime RestrictSUIDSGID LockPersonality MemoryDenyWriteExecute RemoveIPC SystemCallFilter SystemCallArchitectures
  SystemCallErrorNumber Environment EnvironmentFile PassEnvironment UnsetEnvironment StandardInput StandardInputText StandardOutput StandardError
  TTYPath TTYReset TTYVHangup TTYVTDisallocate SyslogIdentifier SyslogFacility SyslogLevel SyslogLevelPrefix LogLevelMax LogExtraFields
  LogRateLimitIntervalSec LogRateLimitBurst LogNamespace RuntimeDirectory RuntimeDirectoryMode RuntimeDirectoryPreserve StateDirectory
  StateDirectoryMode CacheDirectory CacheDirectoryMode LogsDirectory LogsDirectoryMode ConfigurationDirectory ConfigurationDirectoryMode
  LimitCPU LimitFSIZE LimitDATA LimitSTACK LimitCORE LimitRSS LimitNOFILE LimitAS LimitNPROC LimitMEMLOCK LimitLOCKS LimitSIGPENDING
  LimitMSGQUEUE LimitNICE LimitRTPRIO LimitRTTIME IgnoreSIGPIPE UtmpIdentifier UtmpMode KeyringMode TimerSlackNSec Personality LoadCredential
  SetCredential AppArmorProfile SELinuxContext Slice CPUAccounting CPUWeight CPUQuota CPUShares MemoryAccounting MemoryMin MemoryLow MemoryHigh
  MemoryMax MemorySwapMax MemoryLimit TasksAccounting TasksMax IOAccounting IOWeight BlockIOAccounting IPAccounting IPAddressAllow IPAddressDeny
  DeviceAllow DevicePolicy Delegate DelegateSubgroup DisableControllers ManagedOOMPreference ManagedOOMSwap ManagedOOMMemoryPressure OOMPolicy
  KillMode KillSignal RestartKillSignal FinalKillSignal WatchdogSignal SendSIGKILL SendSIGHUP`);

const SERVICE =
  list(`Type ExitType RemainAfterExit GuessMainPID PIDFile BusName ExecCondition ExecStartPre ExecStart ExecStartPost ExecReload ExecStop
  ExecStopPost RestartSec RestartSteps RestartMaxDelaySec TimeoutStartSec TimeoutStopSec TimeoutAbortSec TimeoutSec TimeoutStartFailureMode
  TimeoutStopFailureMode RuntimeMaxSec RuntimeRandomizedExtraSec WatchdogSec Restart RestartMode SuccessExitStatus RestartPreventExitStatus
  RestartForceExitStatus RootDirectoryStartOnly NonBlocking NotifyAccess Sockets FileDescriptorStoreMax FileDescriptorStorePreserve
  USBFunctionDescriptors OpenFile ReloadSignal PermissionsStartOnly StartLimitInterval StartLimitBurst StartLimitAction FailureAction`);

const SOCKET =
  list(`ListenStream ListenDatagram ListenSequentialPacket ListenFIFO ListenSpecial ListenNetlink SocketProtocol BindIPv6Only Backlog
  BindToDevice SocketUser SocketGroup SocketMode DirectoryMode Accept Writable FlushPending MaxConnections MaxConnectionsPerSource KeepAlive
  KeepAliveTimeSec KeepAliveIntervalSec KeepAliveProbes NoDelay Priority DeferAcceptSec ReceiveBuffer SendBuffer IPTOS IPTTL Mark ReusePort
  PipeSize PassCredentials PassSecurity PassPacketInfo TCPCongestion ExecStartPre ExecStartPost ExecStopPre ExecStopPost TimeoutSec Service
  RemoveOnStop Symlinks FileDescriptorName TriggerLimitIntervalSec TriggerLimitBurst PollLimitIntervalSec PollLimitBurst`);

const TIMER =
  list(`OnActiveSec OnBootSec OnStartupSec OnUnitActiveSec OnUnitInactiveSec OnCalendar AccuracySec RandomizedDelaySec FixedRandomDelay
  OnClockChange OnTimezoneChange Unit Persistent WakeSystem RemainAfterElapse`);

/** The sections and settings that systemd knows (systemd.unit(5), .service(5), .socket(5), .timer(5), .exec(5), .kill(5)); others it passes over with a warning. */
const SECTIONS: Readonly<Record<string, ReadonlySet<string>>> = {
  Unit: new Set(UNIT),
  Install: new Set(INSTALL),
  Service: new Set([...SERVICE, ...EXEC]),
  Socket: new Set([...SOCKET, ...EXEC]),
  Timer: new Set(TIMER),
};

/** Does systemd know the section, or the setting in it? `X-` begins what it leaves to others. */
export function isKnownSetting(section: string, key: string | undefined): boolean {
  if (section.startsWith('X-') || key?.startsWith('X-')) return true;
  const keys = own(SECTIONS, section);
  if (key === undefined) return keys !== undefined || ['Mount', 'Automount', 'Swap', 'Path', 'Slice', 'Scope'].includes(section);
  return keys === undefined || keys.has(key) || (section === 'Unit' && /^(Condition|Assert)[A-Z]\w+$/.test(key));
}
