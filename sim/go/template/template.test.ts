import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { float64, GoMap, GoNil, GoScalar, GoSlice, GoStruct } from '../value.ts';
import { parseTemplate, TemplateError, type TemplateOptions } from './template.ts';

const data = {
  Id: 'abc',
  State: { Status: 'running', Pid: 5, Health: null },
  Env: ['A=1', 'B', 3],
  Empty: [],
  N: 0,
  F: 2.5,
  T: true,
  Ports: { '80/tcp': [{ HostPort: '8080' }], '443/tcp': null },
  Name: '/web<&>',
};

const inner = new GoStruct('container.State', { Status: 'run', N: 3 });
const typed = new GoStruct(
  '*formatter.containerContext',
  {
    State: inner,
    Health: new GoNil('*container.Health', ['Status']),
    Env: new GoSlice(['A=1', 'B=2'], '[]string'),
    Labels: new GoMap({ x: '1', a: '2' }, 'map[string]string'),
    Ratio: float64(1.5),
    Timeout: new GoScalar('time.Duration', 'int', 90e9, { text: () => '1m30s' }),
  },
  {
    methods: {
      ID: { args: 0, call: () => 'id1' },
      Label: { args: 1, types: ['string'], call: (name) => `label ${name}` },
      Fail: {
        args: 0,
        call: () => {
          throw new Error('boom');
        },
      },
    },
  },
);

function run(text: string, value: unknown = data, options: TemplateOptions = {}): string {
  try {
    return parseTemplate(text, options).render(value);
  } catch (error) {
    if (!(error instanceof TemplateError)) throw error;
    return `${error.kind}: ${error.message}`;
  }
}

// Every expectation here was printed by Go's text/template, or by docker 28.2.2.
describe('output', () => {
  it.each([
    ['{{.Id}} {{.State}} {{.Env}} {{.F}}', 'abc map[Health:<nil> Pid:5 Status:running] [A=1 B 3] 2.5'],
    ['{{.Bogus}} {{.Bogus.X}} {{.State.Health}}', '<no value> <no value> <no value>'],
    ['{{json .State}} {{json .Name}} {{json .Bogus}}', '{"Health":null,"Pid":5,"Status":"running"} "/web<&>" null'],
    ['{{if .N}}a{{else if .T}}c{{else}}b{{end}}', 'c'],
    ['{{range $i, $e := .Env}}{{if $i}},{{end}}{{$e}}{{end}}', 'A=1,B,3'],
    ['{{range $k, $v := .Ports}}{{$k}}->{{range $v}}{{.HostPort}}{{end}};{{end}}', '443/tcp->;80/tcp->8080;'],
    ['{{range .Empty}}x{{else}}none{{end}}', 'none'],
    ['{{range .Env}}{{if eq . "B"}}{{break}}{{end}}{{.}}{{end}}{{range 3}}x{{end}}', 'A=1xxx'],
    ['{{with .State}}{{.Status}} {{$.Id}}{{end}}', 'running abc'],
    ['{{$x := 1}}{{$x}}{{$x = 2}}{{$x}}', '12'],
    ['{{define "a"}}<{{.}}>{{end}}{{template "a" .Id}}{{block "b" .N}}={{.}}{{end}}', '<abc>=0'],
    ['a {{- .Id -}}  b {{- /* note */ -}} c', 'aabcbc'],
    ['{{.Id | printf "%s-%s" "x"}} {{printf "%5.2f|%-6s|%06d|%x" .F "ab" 5 .Id}}', 'x-abc  2.50|ab    |000005|616263'],
    ['{{len .Env}} {{index .Env 1}} {{(index (index .Ports "80/tcp") 0).HostPort}} {{slice .Id 1 2}}', '3 B 8080 b'],
    ['{{and 1 0 2}} {{or 0 "" "x"}} {{not .T}} {{eq .Id "x" "abc"}} {{lt 1 2}}', '0 x false true true'],
    ['{{html .Name}} {{js .Name}} {{urlquery .Name "a b"}}', '/web&lt;&amp;&gt; /web\\u003C\\u0026\\u003E %2Fweb%3C%26%3Ea+b'],
    [
      '{{upper .Id}} {{title "hello world"}} {{pad .Id 1 2}}| {{truncate .Id 2}} {{join (split .Id "b") "-"}}',
      'ABC Hello World  abc  | ab a-c',
    ],
  ])('%s', (text, wanted) => expect(run(text)).toBe(wanted));

  it.each([
    ['{{.ID}} {{.Label "x"}} {{"y" | .Label}}', 'id1 label x label y'],
    ['{{.State}} {{.State.Status}} {{.Labels}} {{.Labels.x}} {{index .Labels "no"}}|', '{run 3} run map[a:2 x:1] 1 |'],
    ['{{.Health}} {{.Timeout}} {{.Ratio}} {{join .Env ","}}', '<nil> 1m30s 1.5 A=1,B=2'],
    ['{{json .State}} {{json .Env}} {{json .Health}}', '{"Status":"run","N":3} ["A=1","B=2"] null'],
    ['{{printf "%v %+v %#v" .State .State .State}}', '{run 3} {Status:run N:3} container.State{Status:"run", N:3}'],
  ])('typed %s', (text, wanted) => expect(run(text, typed)).toBe(wanted));
});

describe('errors', () => {
  it.each([
    ['{{.State.Status.X}}', 'exec: template: :1:8: executing "" at <.State.Status.X>: can\'t evaluate field X in type interface {}'],
    ['\n {{.State.Health.X}}', 'exec: template: :2:9: executing "" at <.State.Health.X>: nil pointer evaluating interface {}.X'],
    ['{{index .Env 5}}', 'exec: template: :1:2: executing "" at <index .Env 5>: error calling index: index out of range: 5'],
    ['{{eq .Id 5}}', 'exec: template: :1:2: executing "" at <eq .Id 5>: error calling eq: incompatible types for comparison'],
    ['{{upper .N}}', 'exec: template: :1:8: executing "" at <.N>: wrong type for value; expected string; got int'],
    ['{{split .Id}}', 'exec: template: :1:2: executing "" at <split>: wrong number of args for split: want 2 got 1'],
    ['{{split .Id 5}}', 'exec: template: :1:12: executing "" at <5>: expected string; found 5'],
    ['{{join .Env ","}}', 'exec: template: :1:7: executing "" at <.Env>: wrong type for value; expected []string; got []interface {}'],
    ['{{range .Id}}{{end}}', 'exec: template: :1:8: executing "" at <.Id>: range can\'t iterate over abc'],
    ['{{template "x" .}}', 'exec: template: :1:11: executing "" at <{{template "x" .}}>: template "x" not defined'],
    ['{{5 .N}}', 'exec: template: :1:2: executing "" at <5>: can\'t give argument to non-function 5'],
    ['{{call 5}}', 'exec: template: :1:2: executing "" at <call 5>: error calling call: non-function 5 of type int'],
    ['{{nil}}', 'exec: template: :1:2: executing "" at <nil>: nil is not a command'],
    ['{{.Id', 'parse: template: :1: unclosed action'],
    ['{{.Id}', "parse: template: :1: bad character U+007D '}'"],
    ['\n{{if .T}}x', 'parse: template: :2: unexpected EOF'],
    ['{{if}}x{{end}}', 'parse: template: :1: missing value for if'],
    ['{{}}', 'parse: template: :1: missing value for command'],
    ['{{end}}', 'parse: template: :1: unexpected {{end}}'],
    ['{{foo .Id}}', 'parse: template: :1: function "foo" not defined'],
    ['{{$y}}', 'parse: template: :1: undefined variable "$y"'],
    ['{{"abc}}', 'parse: template: :1: unterminated quoted string'],
    ['{{1)}}', 'parse: template: :1: unexpected right paren'],
    ['{{(1}}', 'parse: template: :1: unclosed left paren'],
    ['{{.Id!}}', "parse: template: :1: bad character U+0021 '!'"],
    ['{{.Id.}}', 'parse: template: :1: unexpected <.> in operand'],
    ['{{.Id | 5}}', 'parse: template: :1: non executable command in pipeline stage 2'],
    ['{{/* x', 'parse: template: :1: unclosed comment'],
    ['{{break}}', 'parse: template: :1: {{break}} outside {{range}}'],
  ])('%s', (text, wanted) => expect(run(text)).toBe(wanted));

  it.each([
    ['{{.Bogus}}', 'exec: template: :1:2: executing "" at <.Bogus>: can\'t evaluate field Bogus in type *formatter.containerContext'],
    ['{{.State.Bogus}}', 'exec: template: :1:8: executing "" at <.State.Bogus>: can\'t evaluate field Bogus in type container.State'],
    ['{{.Health.Status}}', 'exec: template: :1:9: executing "" at <.Health.Status>: nil pointer evaluating *container.Health.Status'],
    ['{{.Health.Bogus}}', 'exec: template: :1:9: executing "" at <.Health.Bogus>: can\'t evaluate field Bogus in type *container.Health'],
    ['{{.Fail}}', 'exec: template: :1:2: executing "" at <.Fail>: error calling Fail: boom'],
    ['{{.Label}}', 'exec: template: :1:2: executing "" at <.Label>: wrong number of args for Label: want 1 got 0'],
    ['{{.State 5}}', 'exec: template: :1:2: executing "" at <.State>: State has arguments but cannot be invoked as function'],
  ])('typed %s', (text, wanted) => expect(run(text, typed)).toBe(wanted));

  it('tells a missing key if asked to, as docker inspect does', () => {
    const wanted = 'exec: template: :1:8: executing "" at <.State.Bogus>: map has no entry for key "Bogus"';
    expect(run('{{.State.Bogus}}', data, { missingKey: 'error' })).toBe(wanted);
  });

  it('has written what came before', () => {
    let out = '';
    expect(() => parseTemplate('id={{.Id}} {{.Id.X}}').execute(data, (text) => (out += text))).toThrow(TemplateError);
    expect(out).toBe('id=abc ');
  });
});

it('ends in output or a TemplateError, whatever the text', () => {
  const piece = fc.constantFrom(
    '{{',
    '}}',
    '{{- ',
    ' -}}',
    '.Id',
    '.',
    '$x',
    ':=',
    '|',
    'if ',
    'range ',
    'end',
    'else',
    'len ',
    '"a"',
    '5',
    '(',
    ')',
    ' ',
    ',',
    '/*',
    '*/',
    '`',
    'é',
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 14 }), (pieces) => typeof run(pieces.join('')) === 'string'),
    { numRuns: 2000 },
  );
});
