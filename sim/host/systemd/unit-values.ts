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
    default:
      return good;
  }
}
