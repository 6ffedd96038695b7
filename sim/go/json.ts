/** encoding/json: Go's bytes and Go's error texts. */

export { type DecodeOptions, decode, type GoType, unmarshal } from './json-decode.ts';
export { indent, type MarshalOptions, marshal, marshalIndent } from './json-encode.ts';
export { type JsonDialect, JsonError } from './json-syntax.ts';
