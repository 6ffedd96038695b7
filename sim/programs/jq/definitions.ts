import { parse } from './parser.ts';
import type { Node } from './syntax.ts';

/** The builtin functions that jq itself defines in its own language. Source: jq's manual, which gives most of them in this form. */
const SOURCE = `
def map(f): [.[] | f];
def map_values(f): .[] |= f;
def select(f): if f then . else empty end;
def recurse(f): def r: ., (f | r); r;
def recurse(f; cond): def r: ., (f | select(cond) | r); r;
def values: select(. != null);
def nulls: select(. == null);
def booleans: select(type == "boolean");
def numbers: select(type == "number");
def strings: select(type == "string");
def arrays: select(type == "array");
def objects: select(type == "object");
def iterables: select(type | . == "array" or . == "object");
def scalars: select(type | . != "array" and . != "object");
def to_entries: [keys_unsorted[] as $k | {key: $k, value: .[$k]}];
def from_entries: reduce .[] as $e ({}; . + {($e | if type == "object" then (if has("key") then .key elif has("k") then .k elif has("name") then .name elif has("Name") then .Name elif has("Key") then .Key elif has("K") then .K else null end) else . end | if type == "string" then . elif type == "null" then "null" else tojson end): ($e | if type == "object" then (if has("value") then .value elif has("v") then .v elif has("Value") then .Value elif has("V") then .V else null end) else null end)});
def with_entries(f): to_entries | map(f) | from_entries;
def add(f): reduce f as $x (null; . + $x);
def range($n): range(0; $n);
def while(cond; update): def w: if cond then ., (update | w) else empty end; w;
def until(cond; update): def u: if cond then . else (update | u) end; u;
def repeat(f): def r: ., (f | r); r;
def INDEX(f): reduce .[] as $x ({}; .[$x | f | tostring] |= $x);
def INDEX(s; f): reduce s as $x ({}; .[$x | f | tostring] |= $x);
def in(xs): . as $x | xs | has($x);
def inside(xs): . as $x | xs | contains($x);
def any: reduce .[] as $x (false; . or $x);
def all: reduce .[] as $x (true; . and $x);
def any(f): reduce (.[] | f) as $x (false; . or $x);
def all(f): reduce (.[] | f) as $x (true; . and $x);
def any(g; f): reduce (g | f) as $x (false; . or $x);
def all(g; f): reduce (g | f) as $x (true; . and $x);
def first: .[0];
def last: .[-1];
def nth($n): .[$n];
def last(f): reduce f as $x (null; $x);
def nth($n; f): last(limit($n + 1; f));
def unique: group_by(.) | map(.[0]);
def unique_by(f): group_by(f) | map(.[0]);
def min_by(f): sort_by(f) | .[0];
def max_by(f): sort_by(f) | .[-1];
def min: sort | .[0];
def max: sort | .[-1];
def paths: path(..) | select(length > 0);
def paths(f): path(.. | select(f)) | select(length > 0);
def leaf_paths: paths(scalars);
def flatten: flatten(1e9);
def join($sep): reduce .[] as $x (null; (if . == null then "" else . + $sep end) + ($x | if . == null then "" elif type == "string" then . else tojson end)) // "";
def todate: strftime("%Y-%m-%dT%H:%M:%SZ");
def walk(f): def w: if type == "object" then map_values(w) elif type == "array" then map(w) else . end | f; w;
def env: $ENV;
def combinations: if length == 0 then [] else .[0][] as $x | (.[1:] | combinations) as $w | [$x] + $w end;
def del(f): delpaths([path(f)]);
def test(re): test(re; null);
def match(re): match(re; null);
def capture(re): capture(re; null);
def capture(re; flags): match(re; flags) | [.captures | .[] | select(.name != null) | {key: .name, value: .string}] | from_entries;
def scan(re): match(re; "g") | if (.captures | length) > 0 then [.captures | .[] | .string] else .string end;
def split(re; flags): [foreach (match(re; flags + "g"), null) as $m ({s: ., at: 0, out: null}; if $m == null then .out = .s[.at:] else .out = .s[.at:$m.offset] | .at = $m.offset + $m.length end; .out)];
def splits(re): split(re; "") | .[];
def splits(re; flags): split(re; flags) | .[];
def sub(re; str): sub(re; str; "");
def gsub(re; str): sub(re; str; "g");
def gsub(re; str; flags): sub(re; str; flags + "g");
def ascii_downcase: explode | map(if 65 <= . and . <= 90 then . + 32 else . end) | implode;
def ascii_upcase: explode | map(if 97 <= . and . <= 122 then . - 32 else . end) | implode;
def index($i): indices($i) | .[0];
def rindex($i): indices($i) | .[-1:][0];
def pick(f): . as $top | reduce path(f) as $p (null; setpath($p; $top | getpath($p)));
def have_literal_numbers: true;
def abs: if type == "number" and . < 0 then -. else . end;
def toarray: if type == "array" then . else [.] end;
`;

/** Parsed when the first program asks for one. */
export const DEFINITIONS: ReadonlyMap<string, { readonly parameters: readonly string[]; readonly body: Node }> = read();

function read(): Map<string, { parameters: readonly string[]; body: Node }> {
  const found = new Map<string, { parameters: readonly string[]; body: Node }>();
  for (const line of SOURCE.trim().split('\n')) {
    const node = parse(line);
    if (node.kind === 'define')
      found.set(`${node.name}/${node.parameters.length}`, {
        parameters: node.parameters,
        // A definition may call itself: it is found by its name again, as everything here is.
        body: node.body,
      });
  }
  return found;
}
