import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FlagError, FlagSet } from './flag-set.ts';

function declare() {
  const flags = new FlagSet('run');
  return {
    flags,
    all: flags.bool({ name: 'all', shorthand: 'a', usage: 'All' }),
    quiet: flags.bool({ name: 'quiet', shorthand: 'q', usage: 'Quiet' }),
    proxy: flags.bool({ name: 'sig-proxy', usage: 'Proxy' }, true),
    name: flags.string({ name: 'name', shorthand: 'n', usage: 'Name' }),
    time: flags.int({ name: 'time', shorthand: 't', usage: 'Time' }, 10),
    weight: flags.uint({ name: 'weight', usage: 'Weight' }, 0, { bits: 16, type: 'uint16' }),
    wait: flags.duration({ name: 'wait', usage: 'Wait' }),
    env: flags.list({ name: 'env', shorthand: 'e', usage: 'Env' }),
    slice: flags.stringSlice({ name: 'slice', usage: 'Slice' }, ['default']),
    map: flags.stringToString({ name: 'docker', usage: 'Map' }),
    color: flags.string({ name: 'color', usage: 'Color', noOptDefVal: 'auto' }),
    attach: flags.custom(
      { name: 'attach', usage: 'Attach' },
      {
        type: 'list',
        def: 0,
        parse: (text, before) => {
          if (text !== 'stdin') throw new Error('valid streams are STDIN, STDOUT and STDERR');
          return before + 1;
        },
      },
    ),
  };
}

describe('parse', () => {
  it('reads every spelling of a flag', () => {
    const set = declare();
    set.flags.parse([
      '-aq',
      '-nweb',
      '--time',
      '5',
      '-e=A=1',
      '-e',
      'B=2',
      '--sig-proxy=false',
      '--wait=1m30s',
      '--color',
      'image',
      '--',
      '-x',
    ]);
    expect([set.all.value, set.quiet.value, set.proxy.value, set.name.value, set.time.value, set.wait.value]).toEqual([
      true,
      true,
      false,
      'web',
      5,
      90e9,
    ]);
    expect(set.env.value).toEqual(['A=1', 'B=2']);
    expect(set.color.value).toBe('auto');
    expect([set.flags.args, set.flags.argsLenAtDash]).toEqual([['image', '-x'], 1]);
    expect([set.name.changed, set.slice.changed]).toEqual([true, false]);
  });

  it('stops at the first positional if not interspersed', () => {
    const set = declare();
    set.flags.interspersed = false;
    set.flags.parse(['-a', 'busybox', '-q', '--bogus']);
    expect([set.flags.args, set.quiet.value]).toEqual([['busybox', '-q', '--bogus'], false]);
  });

  it('replaces the default of a slice, then adds', () => {
    const set = declare();
    set.flags.parse(['--slice=a,"b,c"', '--slice', 'd', '--docker', 'x=1,y=2', '--docker=z=3', '-']);
    expect(set.slice.value).toEqual(['a', 'b,c', 'd']);
    expect([...set.map.value]).toEqual([
      ['x', '1'],
      ['y', '2'],
      ['z', '3'],
    ]);
    expect(set.flags.args).toEqual(['-']);
  });

  it.each([
    [['--bogus=1'], 'unknown', 'unknown flag: --bogus'],
    [['-z'], 'unknown', "unknown shorthand flag: 'z' in -z"],
    [['-azq'], 'unknown', "unknown shorthand flag: 'z' in -zq"],
    [['-한'], 'unknown', "unknown shorthand flag: 'í' in -한"],
    [['--name'], 'needsArgument', 'flag needs an argument: --name'],
    [['-an'], 'needsArgument', "flag needs an argument: 'n' in -n"],
    [['---x'], 'syntax', 'bad flag syntax: ---x'],
    [['--=x'], 'syntax', 'bad flag syntax: --=x'],
    [['-h'], 'help', 'pflag: help requested'],
    [['--help'], 'help', 'pflag: help requested'],
    [['--time=x'], 'invalidArgument', 'invalid argument "x" for "-t, --time" flag: strconv.ParseInt: parsing "x": invalid syntax'],
    [
      ['--weight', '70000'],
      'invalidArgument',
      'invalid argument "70000" for "--weight" flag: strconv.ParseUint: parsing "70000": value out of range',
    ],
    [['--wait=5'], 'invalidArgument', 'invalid argument "5" for "--wait" flag: time: missing unit in duration "5"'],
    [['-a=maybe'], 'invalidArgument', 'invalid argument "maybe" for "-a, --all" flag: strconv.ParseBool: parsing "maybe": invalid syntax'],
    [['--docker', ''], 'invalidArgument', 'invalid argument "" for "--docker" flag:  must be formatted as key=value'],
    [['--attach', 'x'], 'invalidArgument', 'invalid argument "x" for "--attach" flag: valid streams are STDIN, STDOUT and STDERR'],
  ])('answers %j', (args, kind, message) => {
    const set = declare();
    const error = (() => {
      try {
        set.flags.parse(args);
      } catch (caught) {
        return caught;
      }
      return undefined;
    })();
    expect(error).toBeInstanceOf(FlagError);
    expect(error).toMatchObject({ kind, message });
  });

  it('warns of deprecated flags and letters', () => {
    const flags = new FlagSet('x');
    let warned = '';
    flags.warn = (text) => {
      warned += text;
    };
    flags.string({ name: 'old', usage: '', deprecated: 'use --new' });
    flags.string({ name: 'short', shorthand: 's', usage: '', shorthandDeprecated: 'use --short' });
    flags.parse(['--old=1', '-s', '2']);
    expect(warned).toBe('Flag --old has been deprecated, use --new\nFlag shorthand -s has been deprecated, use --short\n');
  });

  it('loses no positional and never crashes', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.constantFrom('-a', '-q', '--all', '--', '-n', '--name', '--time=3'), fc.string())), (args) => {
        const { flags } = declare();
        try {
          flags.parse(args);
        } catch (error) {
          expect(error).toBeInstanceOf(FlagError);
          return;
        }
        const positional = args.filter((arg) => !arg.startsWith('-') || arg === '-').length;
        // Each -n and --name may take one positional as its value.
        expect(flags.args.length).toBeGreaterThanOrEqual(positional - args.filter((arg) => /^(-n|--name)$/.test(arg)).length);
      }),
    );
  });
});

describe('declare', () => {
  it('refuses the same name or letter twice, but merges other sets', () => {
    const { flags } = declare();
    expect(() => flags.bool({ name: 'all', usage: '' })).toThrow('run flag redefined: all');
    expect(() => flags.bool({ name: 'other', shorthand: 'a', usage: '' })).toThrow('unable to redefine "a" shorthand in "run" flagset');
    const global = new FlagSet('docker');
    const debug = global.bool({ name: 'debug', shorthand: 'D', usage: '' });
    flags.addFlagSet(global);
    flags.parse(['-D']);
    expect(debug.value).toBe(true);
  });
});
