import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decode, type GoType, indent, marshal, marshalIndent, unmarshal } from './json.ts';
import { GoMap, GoRaw, GoScalar, GoSlice, GoStruct } from './value.ts';

/** The message of what `run` throws. */
function refusal(run: () => unknown): string {
  try {
    run();
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
  return 'accepted';
}

describe('marshal', () => {
  it('keeps structs in order, sorts maps, escapes HTML', () => {
    const value = { b: 1, a: new GoMap({ z: 1, y: [null, true] }), left: undefined, text: '<a&b>\u2028\x01"' };
    expect(marshal(value)).toBe('{"b":1,"a":{"y":[null,true],"z":1},"text":"\\u003ca\\u0026b\\u003e\\u2028\\u0001\\""}');
    expect(marshal('<&>', { escapeHTML: false })).toBe('"<&>"');
  });

  it('knows nil, bytes, raw and typed values', () => {
    const bytes = new TextEncoder().encode('hello');
    expect(marshal([new GoSlice(null), new GoMap(null), bytes, new GoRaw('{"x":1}'), new GoScalar('time.Duration', 'int', 5n)])).toBe(
      '[null,null,"aGVsbG8=",{"x":1},5]',
    );
    expect(marshal(new GoStruct('x.T', { ID: 1 }, { json: () => ({ id: 1 }) }))).toBe('{"id":1}');
    expect([1e21, 1e-7, 1.5, 1e20].map((value) => marshal(value))).toEqual(['1e+21', '1e-7', '1.5', '100000000000000000000']);
    expect(() => marshal(NaN)).toThrow('json: unsupported value: NaN');
  });

  it('indents, and keeps empty brackets closed', () => {
    expect(marshalIndent([{ a: [], b: {}, c: 'x: [y]' }], '', '    ')).toBe(
      '[\n    {\n        "a": [],\n        "b": {},\n        "c": "x: [y]"\n    }\n]',
    );
    expect(indent('{"a":[1,2]}\n', '>', '\t')).toBe('{\n>\t"a": [\n>\t\t1,\n>\t\t2\n>\t]\n>}\n');
  });

  it('writes what it reads', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const text = marshal(value);
        expect(marshal(unmarshal(indent(text, '', '  ')))).toBe(text);
      }),
    );
  });
});

const string: GoType = { kind: 'string' };
const strings: GoType = { kind: 'slice', of: string };
const config: GoType = {
  kind: 'struct',
  name: 'config.Config',
  fields: {
    debug: { kind: 'bool' },
    mtu: { kind: 'int' },
    dns: strings,
    'log-opts': { kind: 'map', of: string },
    weight: { kind: 'uint', bits: 16 },
    limits: { kind: 'slice', of: { kind: 'struct', name: 'units.Ulimit', fields: { Name: string } } },
    ports: { kind: 'map', of: { kind: 'slice', of: { kind: 'struct', name: 'nat.PortBinding', fields: { HostPort: string } } } },
  },
};

describe('unmarshal', () => {
  // The engine's words: daemon.json and API bodies answered by Engine 28.5.2.
  it.each([
    ['{bad', "invalid character 'b' looking for beginning of object key string"],
    ['{"debug":true,}', "invalid character '}' looking for beginning of object key string"],
    ['{"debug":true', 'unexpected end of JSON input'],
    ['{"debug":true} x', "invalid character 'x' after top-level value"],
    ['{"debug" "x"}', `invalid character '"' after object key`],
    ['{"dns":["a" "b"]}', `invalid character '"' after array element`],
    ['{"debug":tru}', "invalid character '}' in literal true (expecting 'e')"],
    ['{"mtu":01}', "invalid character '1' after object key:value pair"],
    ['{"mtu":1.}', "invalid character '}' in numeric literal"],
    ['{"a":"\\x"}', 'invalid escape sequence `\\x` in string'],
    ['{"a":"b\nc"}', "invalid character '\\n' in string"],
    ["{'a':1}", "invalid character '\\'' looking for beginning of object key string"],
    ['{"debug":"yes"}', 'json: cannot unmarshal string into Go struct field Config.debug of type bool'],
    ['{"dns":"8.8.8.8"}', 'json: cannot unmarshal string into Go struct field Config.dns of type []string'],
    ['{"dns":["a",5]}', 'json: cannot unmarshal number into Config.dns.1 of type string'],
    ['{"log-opts":{"max-size":10}}', 'json: cannot unmarshal number into Go struct field Config.log-opts.max-size of type string'],
    ['{"log-opts":["a"]}', 'json: cannot unmarshal array into Go struct field Config.log-opts of type map[string]string'],
    ['{"mtu":1.5}', 'json: cannot unmarshal number 1.5 into Go struct field Config.mtu of type int'],
    ['{"weight":99999}', 'json: cannot unmarshal number 99999 into Go struct field Config.weight of type uint16'],
    ['{"limits":[{"Name":5}]}', 'json: cannot unmarshal number into Go struct field Config.limits.0.Name of type string'],
    ['{"ports":{"80/tcp":[5]}}', 'json: cannot unmarshal number into Config.ports.80~1tcp.0 of type nat.PortBinding'],
    ['{"ports":{"80/tcp":{}}}', 'json: cannot unmarshal object into Go struct field Config.ports.80~1tcp of type []nat.PortBinding'],
    ['[]', 'json: cannot unmarshal array into Go value of type config.Config'],
  ])('refuses %j', (text, message) => expect(refusal(() => unmarshal(text, config))).toBe(message));

  it('leaves the struct nameless behind a pointer, as in POST /containers/create', () => {
    const pointer: GoType = { kind: 'ptr', of: config };
    expect(() => unmarshal('{"debug":1}', pointer)).toThrow('json: cannot unmarshal number into Go struct field .debug of type bool');
  });

  // The CLI's words: config.json read by CLI 28.2.2.
  it.each([
    ['{"limits":[{"Name":5}]}', 'json: cannot unmarshal number into Go struct field Ulimit.limits.Name of type string'],
    ['{"dns":["a",5]}', 'json: cannot unmarshal number into Go struct field Config.dns of type string'],
    ['{"log-opts":{"a":5}}', 'json: cannot unmarshal number into Go struct field Config.log-opts of type string'],
    ['5', 'json: cannot unmarshal number into Go value of type config.Config'],
    ['{"a":"\\x"}', "invalid character 'x' in string escape code"],
    ['{"a":"b\n', "invalid character '\\n' in string literal"],
    ['tru', "invalid character ' ' in literal true (expecting 'e')"],
  ])('refuses %j in Go 1.24', (text, message) => {
    expect(refusal(() => unmarshal(text, config, { dialect: 'go1.24' }))).toBe(message);
  });

  it('matches names without case, drops unknown ones, leaves null unset', () => {
    expect(unmarshal('{"DEBUG":true,"x":1,"mtu":null,"dns":null}', config)).toEqual({ debug: true, dns: null });
  });

  it('agrees with JSON.parse on what is JSON', () => {
    const token = fc.constantFrom('{', '}', '[', ']', ',', ':', '"a"', '1', '-1.5e3', '01', '1.', 'true', 'nul', ' ', '"\\x"');
    fc.assert(
      fc.property(fc.array(token, { maxLength: 8 }), (tokens) => {
        const text = tokens.join('');
        const read = (run: () => unknown) => {
          try {
            return { value: run() };
          } catch {
            return 'refused';
          }
        };
        expect(read(() => unmarshal(text))).toEqual(read(() => JSON.parse(text)));
      }),
    );
  });
});

describe('decode', () => {
  it('takes the first value and leaves the rest', () => {
    expect(decode(' {"a":1} garbage')).toEqual({ value: { a: 1 }, rest: ' garbage' });
    expect(refusal(() => decode(' '))).toBe('EOF');
    expect(refusal(() => decode('{"a":'))).toBe('unexpected EOF');
  });
});
