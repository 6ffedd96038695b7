import { isTimeSpan, words } from './unit-file.ts';

/** What systemd says of a value that it cannot use, and what is left of the value: undefined when the line is passed over (recorded). */
export interface ValueCheck {
  readonly said: readonly string[];
  readonly value: string | undefined;
}

const TYPES = ['simple', 'exec', 'forking', 'oneshot', 'dbus', 'notify', 'notify-reload', 'idle'];
const RESTARTS = ['no', 'on-success', 'on-failure', 'on-abnormal', 'on-watchdog', 'on-abort', 'always'];
const URL = /^(https?:\/\/|file:|info:|man:)./;

/** Checks one assignment of a unit file. */
export function checkValue(section: string, key: string, value: string): ValueCheck {
  const drop = (message: string): ValueCheck => ({ said: [message], value: undefined });
  const good: ValueCheck = { said: [], value };
  if (section === 'Unit' && key === 'Documentation') {
    const all = words(value);
    const bad = all.filter((one) => !URL.test(one));
    const rest = all.filter((one) => URL.test(one)).join(' ');
    return bad.length ? { said: bad.map((one) => `Invalid URL, ignoring: ${one}`), value: rest || undefined } : good;
  }
  if (section !== 'Service') return good;
  if (/^Exec(Condition|Start|StartPre|StartPost|Reload|Stop|StopPost)$/.test(key)) return checkCommand(value);
  switch (key) {
    case 'Type':
      return TYPES.includes(value) ? good : drop(`Failed to parse service type, ignoring: ${value}`);
    case 'Restart':
      return RESTARTS.includes(value) ? good : drop(`Failed to parse service restart specifier, ignoring: ${value}`);
    case 'TimeoutStartSec':
    case 'TimeoutStopSec':
    case 'TimeoutSec':
      return isTimeSpan(value) ? good : drop(`Failed to parse ${key}= parameter, ignoring: ${value}`);
    case 'RestartSec':
      return isTimeSpan(value) ? good : drop(`Failed to parse ${key}= value, ignoring: ${value}`);
    case 'User':
      return value === 'nobody' ? { said: ['Special user nobody configured, this is not safe!'], value } : good;
    case 'Environment': {
      const all = words(value);
      const bad = all.filter((one) => !/^[A-Za-z_]\w*=/.test(one));
      const rest = all.filter((one) => !bad.includes(one)).map((one) => (/[\s"']/.test(one) ? JSON.stringify(one) : one));
      if (bad.length === 0) return good;
      return { said: bad.map((one) => `Invalid environment assignment, ignoring: ${one}`), value: rest.join(' ') || undefined };
    }
    case 'EnvironmentFile':
      return /^-?\//.test(value) ? good : drop(`EnvironmentFile= path is not absolute, ignoring: ${value}`);
    case 'WorkingDirectory':
      return /^-?[/~]/.test(value) ? good : { said: [`WorkingDirectory= path is not absolute: ${value}`], value };
    case 'CPUQuota':
      return /^\d+(\.\d+)?%$/.test(value) ? good : drop(`Invalid CPU quota '${value}', ignoring.`);
    case 'TasksMax':
      return /^(\d+%?|infinity)$/.test(value) ? good : drop(`Invalid maximum tasks value '${value}', ignoring: Invalid argument`);
    case 'NotifyAccess':
      return ['none', 'main', 'exec', 'all'].includes(value) ? good : drop(`Failed to parse notify access specifier, ignoring: ${value}`);
    default:
      return good;
  }
}

/** A relative path is refused, and with it the unit; where the command may fail, it is left out. */
function checkCommand(value: string): ValueCheck {
  const prefix = /^[-@:+!|]*/.exec(value)?.[0] ?? '';
  const path = words(value.slice(prefix.length))[0] ?? '';
  if (!path.includes('/') || path.startsWith('/')) return { said: [], value };
  const said = 'Neither a valid executable name nor an absolute path';
  return prefix.includes('-') ? { said: [`${said}, ignoring: ${path}`], value: undefined } : { said: [`${said}: ${path}`], value };
}
