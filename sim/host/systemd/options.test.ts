import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { UTC } from '../../libc/time-zone/posix-rule.ts';
import { parseJournalctl } from './journalctl-options.ts';
import { environmentLines } from './process.ts';
import { parseSystemctl } from './systemctl-call.ts';
import { parseUnitFiles } from './unit-file.ts';
import { isKnownSetting } from './unit-keys.ts';

const CLOCK = { now: Date.UTC(2026, 2, 2, 9) * 1000, zone: UTC };
const word = fc.oneof(
  fc.string(),
  fc.constantFrom('-u', '-n', '-b', '-xeu', '--since', 'now', '-o', 'json', '--lines=3', '-p', 'err', '--', '-fr', '-q'),
);

describe('journalctl', () => {
  it.each([
    [['--bogus'], "journalctl: unrecognized option '--bogus'\n"],
    [['-Q'], "journalctl: invalid option -- 'Q'\n"],
    [['-o', 'bogus'], "Unknown output format 'bogus'.\n"],
    [['-p', 'bogus'], 'Unknown log level bogus\n'],
    [['--since', 'foo bar'], 'Failed to parse timestamp: foo bar\n'],
    [['-u'], "journalctl: option requires an argument -- 'u'\n"],
    [['foo'], "Failed to add match 'foo': Invalid argument\n"],
    [['-f', '-r'], 'Please specify either --reverse or --follow, not both.\n'],
    [['--since', 'tomorrow', '--until', 'yesterday'], '--since= must be before --until=.\n'],
    [['-g', '('], 'Bad pattern "(": missing closing parenthesis\n'],
  ])('refuses %j as the real one does', (args, message) => {
    expect(parseJournalctl(args, CLOCK)).toBe(message);
  });

  it('takes options in every form', () => {
    expect(
      parseJournalctl(['-xeu', 'docker', '-n5', '-b', '-1', '--unit=containerd', '-p', 'warning..err', '_PID=1'], CLOCK),
    ).toMatchObject({
      ...{ units: ['docker', 'containerd'], catalog: true, end: true, lines: 5, boot: '-1', priority: [3, 4], matches: ['_PID=1'] },
    });
    expect(parseJournalctl(['-n', '-f'], CLOCK)).toMatchObject({ lines: 10, follow: true });
  });

  it('may be given anything', () => {
    fc.assert(fc.property(fc.array(word), (args) => ['string', 'object'].includes(typeof parseJournalctl(args, CLOCK))));
  });
});

describe('systemctl', () => {
  it.each([
    [['--nosuch'], "systemctl: unrecognized option '--nosuch'\n"],
    [['-Z'], "systemctl: invalid option -- 'Z'\n"],
    [['show', '-p'], "systemctl: option requires an argument -- 'p'\n"],
    [['-H', 'x'], 'dockwire: systemctl -H is not simulated yet\n'],
  ])('refuses %j', (args, message) => {
    expect(parseSystemctl(args).wrong).toBe(message);
  });

  it('takes options wherever they stand', () => {
    const { call } = parseSystemctl(['status', 'docker', '-n', '3', '--no-pager', 'containerd', '-lq']);
    expect(call).toMatchObject({ verb: 'status', words: ['docker', 'containerd'], lines: 3, noPager: true, full: true, quiet: true });
    expect(parseSystemctl(['show', '-P', 'MainPID', 'docker']).call).toMatchObject({
      properties: ['MainPID'],
      value: true,
      words: ['docker'],
    });
  });

  it('may be given anything', () => {
    fc.assert(fc.property(fc.array(word), (args) => typeof parseSystemctl(args).call.verb === 'string'));
  });
});

describe('files', () => {
  it('of variables are read as systemd does', () => {
    expect(environmentLines('# no\n; no\nA=1\n B = "two words"\nC=\'x\'\\\n D=4\nnonsense\nE="a\\"b"\nF=\n')).toEqual([
      'A=1',
      'B=two words',
      "C='x' D=4",
      'E=a"b',
      'F=',
    ]);
    fc.assert(fc.property(fc.string(), (text) => environmentLines(text).every((line) => line.includes('='))));
  });

  it('of units may hold anything, and only what is known counts', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const { sections } = parseUnitFiles([{ path: '/x', text }], isKnownSetting);
        for (const [section, keys] of sections) for (const key of keys.keys()) expect(isKnownSetting(section, key)).toBe(true);
      }),
    );
  });
});
