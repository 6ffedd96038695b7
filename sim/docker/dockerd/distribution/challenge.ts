/** What a 401 asks for. Source: RFC 7235, https://distribution.github.io/distribution/spec/auth/token/. */
export interface Challenge {
  /** In lower case: `bearer`, `basic`. */
  readonly scheme: string;
  readonly parameters: Readonly<Record<string, string>>;
}

/** Reads one WWW-Authenticate field. */
export function parseChallenge(field: string): Challenge {
  const [, scheme = '', rest = ''] = /^\s*(\S+)\s*(.*)$/.exec(field) ?? [];
  const parameters: Record<string, string> = {};
  for (const [, name = '', quoted, bare] of rest.matchAll(/([\w-]+)=(?:"((?:[^"\\]|\\.)*)"|([^\s,]+))/g)) {
    parameters[name.toLowerCase()] = quoted === undefined ? (bare ?? '') : quoted.replace(/\\(.)/g, '$1');
  }
  return { scheme: scheme.toLowerCase(), parameters };
}
