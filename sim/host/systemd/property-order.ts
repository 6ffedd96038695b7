/** The order in which systemd 255 tells a service's properties (recorded from `systemctl show`). */
const ORDER = `Type ExitType Restart RestartMode PIDFile NotifyAccess RestartUSec RestartSteps RestartMaxDelayUSec RestartUSecNext
  TimeoutStartUSec TimeoutStopUSec TimeoutAbortUSec TimeoutStartFailureMode TimeoutStopFailureMode RuntimeMaxUSec
  RuntimeRandomizedExtraUSec WatchdogUSec WatchdogTimestampMonotonic RootDirectoryStartOnly RemainAfterExit GuessMainPID MainPID
  ControlPID FileDescriptorStoreMax NFileDescriptorStore FileDescriptorStorePreserve StatusText StatusErrno Result ReloadResult
  CleanResult UID GID NRestarts OOMPolicy ReloadSignal ExecMainStartTimestamp ExecMainStartTimestampMonotonic
  ExecMainExitTimestampMonotonic ExecMainPID ExecMainCode ExecMainStatus ExecCondition ExecStartPre ExecStart ExecStartEx
  ExecStartPost ExecReload ExecStop ExecStopPost Slice ControlGroup ControlGroupId MemoryCurrent MemoryPeak MemorySwapCurrent
  MemorySwapPeak MemoryZSwapCurrent MemoryAvailable CPUUsageNSec TasksCurrent IPIngressBytes IPIngressPackets IPEgressBytes
  IPEgressPackets IOReadBytes IOReadOperations IOWriteBytes IOWriteOperations Delegate CPUAccounting CPUWeight StartupCPUWeight
  CPUShares StartupCPUShares CPUQuotaPerSecUSec CPUQuotaPeriodUSec IOAccounting IOWeight StartupIOWeight BlockIOAccounting
  BlockIOWeight StartupBlockIOWeight MemoryAccounting DefaultMemoryLow DefaultStartupMemoryLow DefaultMemoryMin MemoryMin
  MemoryLow StartupMemoryLow MemoryHigh StartupMemoryHigh MemoryMax StartupMemoryMax MemorySwapMax StartupMemorySwapMax
  MemoryZSwapMax StartupMemoryZSwapMax MemoryLimit DevicePolicy TasksAccounting TasksMax IPAccounting ManagedOOMSwap
  ManagedOOMMemoryPressure ManagedOOMMemoryPressureLimit ManagedOOMPreference MemoryPressureWatch MemoryPressureThresholdUSec
  CoredumpReceive Environment EnvironmentFiles UMask LimitCPU LimitCPUSoft LimitFSIZE LimitFSIZESoft LimitDATA LimitDATASoft
  LimitSTACK LimitSTACKSoft LimitCORE LimitCORESoft LimitRSS LimitRSSSoft LimitNOFILE LimitNOFILESoft LimitAS LimitASSoft
  LimitNPROC LimitNPROCSoft LimitMEMLOCK LimitMEMLOCKSoft LimitLOCKS LimitLOCKSSoft LimitSIGPENDING LimitSIGPENDINGSoft
  LimitMSGQUEUE LimitMSGQUEUESoft LimitNICE LimitNICESoft LimitRTPRIO LimitRTPRIOSoft LimitRTTIME LimitRTTIMESoft RootEphemeral
  WorkingDirectory OOMScoreAdjust CoredumpFilter Nice IOSchedulingClass IOSchedulingPriority CPUSchedulingPolicy
  CPUSchedulingPriority CPUAffinityFromNUMA NUMAPolicy TimerSlackNSec CPUSchedulingResetOnFork NonBlocking StandardInput
  StandardOutput StandardError TTYReset TTYVHangup TTYVTDisallocate SyslogPriority SyslogLevelPrefix SyslogLevel SyslogFacility
  LogLevelMax LogRateLimitIntervalUSec LogRateLimitBurst SecureBits CapabilityBoundingSet User Group DynamicUser
  SetLoginEnvironment RemoveIPC PrivateTmp PrivateDevices ProtectClock ProtectKernelTunables ProtectKernelModules
  ProtectKernelLogs ProtectControlGroups PrivateNetwork PrivateUsers PrivateMounts PrivateIPC ProtectHome ProtectSystem
  SameProcessGroup UtmpMode IgnoreSIGPIPE NoNewPrivileges SystemCallErrorNumber LockPersonality RuntimeDirectoryPreserve
  RuntimeDirectoryMode StateDirectoryMode CacheDirectoryMode LogsDirectoryMode ConfigurationDirectoryMode TimeoutCleanUSec
  MemoryDenyWriteExecute RestrictRealtime RestrictSUIDSGID RestrictNamespaces MountAPIVFS KeyringMode ProtectProc ProcSubset
  ProtectHostname MemoryKSM RootImagePolicy MountImagePolicy ExtensionImagePolicy KillMode KillSignal RestartKillSignal
  FinalKillSignal SendSIGKILL SendSIGHUP WatchdogSignal Id Names Following Requires Requisite Wants BindsTo PartOf RequiredBy
  WantedBy BoundBy Conflicts Before After OnFailure Triggers TriggeredBy Documentation Description LoadState ActiveState
  FreezerState SubState FragmentPath SourcePath DropInPaths UnitFileState UnitFilePreset StateChangeTimestamp
  StateChangeTimestampMonotonic InactiveExitTimestamp InactiveExitTimestampMonotonic ActiveEnterTimestamp
  ActiveEnterTimestampMonotonic ActiveExitTimestamp ActiveExitTimestampMonotonic InactiveEnterTimestamp
  InactiveEnterTimestampMonotonic CanStart CanStop CanReload CanIsolate CanFreeze StopWhenUnneeded RefuseManualStart
  RefuseManualStop AllowIsolate DefaultDependencies SurviveFinalKillSignal OnSuccessJobMode OnFailureJobMode IgnoreOnIsolate
  NeedDaemonReload JobTimeoutUSec JobRunningTimeoutUSec JobTimeoutAction ConditionResult AssertResult ConditionTimestamp
  ConditionTimestampMonotonic AssertTimestamp AssertTimestampMonotonic Transient Perpetual StartLimitIntervalUSec StartLimitBurst
  StartLimitAction FailureAction SuccessAction InvocationID CollectMode`.split(/\s+/);

/** A timer's own come first. */
const OF_TIMERS =
  'Unit TimersMonotonic TimersCalendar OnClockChange OnTimezoneChange NextElapseUSecRealtime NextElapseUSecMonotonic LastTriggerUSec LastTriggerUSecMonotonic Result AccuracyUSec RandomizedDelayUSec FixedRandomDelay Persistent WakeSystem RemainAfterElapse'.split(
    ' ',
  );

const RANK = new Map([...OF_TIMERS, ...ORDER].map((name, i) => [name, i]));

/** Sorts names of properties into systemd's order, whatever order they were asked for in; unknown ones stand last. */
export function inPropertyOrder(names: readonly string[]): string[] {
  const rank = (name: string): number => RANK.get(name) ?? RANK.size;
  return [...new Set(names)].sort((a, b) => rank(a) - rank(b));
}
