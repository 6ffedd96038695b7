import { parseDaemonHost } from '../../api/host-address.ts';
import type { Config } from './config.ts';
import { validateMirror } from './mirror.ts';

const LEVELS = ['panic', 'fatal', 'error', 'warn', 'warning', 'info', 'debug', 'trace'];

/** What is checked of settings wherever they came from. @throws Error. Source: moby daemon/config Validate; recordings B/*. */
export function validateConfig(config: Config): void {
  if (!LEVELS.includes(config.string('log-level').toLowerCase())) throw new Error(`invalid logging level: ${config.string('log-level')}`);
  if (!['text', 'json', ''].includes(config.string('log-format'))) throw new Error(`invalid log format: ${config.string('log-format')}`);
  for (const mirror of config.list('registry-mirrors')) validateMirror(mirror);
  for (const label of config.list('labels')) if (!label.includes('=')) throw new Error(`bad attribute format: ${label}`);
  for (const host of config.list('hosts')) parseDaemonHost(host);
  for (const key of ['max-concurrent-downloads', 'max-concurrent-uploads', 'mtu']) {
    if (config.number(key) < 0)
      throw new Error(`invalid ${key.replaceAll('-', ' ').replace(/^mtu$/, 'default MTU')}: ${config.number(key)}`);
  }
}

/** Labels that say two things. @throws Error */
export function validateLabels(labels: readonly string[]): void {
  const seen = new Map<string, string>();
  for (const label of labels) {
    const [key = '', ...rest] = label.split('=');
    const value = rest.join('=');
    const before = seen.get(key);
    if (before !== undefined && before !== value) throw new Error(`conflict labels for ${key}=${value} and ${key}=${before}`);
    seen.set(key, value);
  }
}
