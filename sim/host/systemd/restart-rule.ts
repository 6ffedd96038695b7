/** Restart= against how a service ended (systemd.service(5), table 1). */
export function mayRestart(rule: string, result: string): boolean {
  const clean = result === 'success';
  switch (rule) {
    case 'always':
      return true;
    case 'on-success':
      return clean;
    case 'on-failure':
      return !clean;
    case 'on-abnormal':
      return result === 'signal' || result === 'timeout' || result === 'watchdog' || result === 'core-dump';
    case 'on-abort':
      return result === 'signal' || result === 'core-dump';
    case 'on-watchdog':
      return result === 'watchdog';
    default:
      return false;
  }
}
