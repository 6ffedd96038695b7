import { describe, expect, it } from 'vitest';
import { columnsOf, parse } from './options.ts';

const titles = (...args: string[]): string =>
  columnsOf(parse(args))
    .map(({ title }) => title)
    .join(' ');

describe('the columns of ps, as procps-ng 4.0.2 prints them', () => {
  it.each([
    [[], 'PID TTY TIME CMD'],
    [['-ef'], 'UID PID PPID C STIME TTY TIME CMD'],
    [['-F'], 'UID PID PPID C SZ RSS PSR STIME TTY TIME CMD'],
    [['-l'], 'F S UID PID PPID C PRI NI ADDR SZ WCHAN TTY TIME CMD'],
    [['-elf'], 'F S UID PID PPID C PRI NI ADDR SZ WCHAN STIME TTY TIME CMD'],
    [['-j'], 'PID PGID SID TTY TIME CMD'],
    [['ax'], 'PID TTY STAT TIME COMMAND'],
    [['aux'], 'USER PID %CPU %MEM VSZ RSS TTY STAT START TIME COMMAND'],
    [['axjf'], 'PPID PID PGID SID TTY TPGID STAT UID TIME COMMAND'],
    [['l'], 'F UID PID PPID PRI NI VSZ RSS WCHAN STAT TTY TIME COMMAND'],
    [['-o', 'pid,comm=x'], 'PID x'],
  ])('%j: %s', (args, expected) => expect(titles(...args)).toBe(expected));
});

it.each([
  [['-Q'], 'unsupported SysV option'],
  [['z'], 'unsupported option (BSD syntax)'],
  [['--nosuch'], 'unknown gnu long option'],
  [['-p', 'abc'], 'process ID list syntax error'],
  [['-o', 'nosuch'], 'unknown user-defined format specifier "nosuch"'],
])('%j is refused: %s', (args, message) => expect(() => parse(args)).toThrow(message));
