/** Go text/template's tokens. Source: pkg.go.dev/text/template. */

export type TokenKind =
  | ('bool' | 'char' | 'charConstant' | 'assign' | 'declare' | 'EOF' | 'error' | 'field' | 'identifier' | 'dot' | 'nil' | '(' | ')')
  | ('number' | 'pipe' | 'rawString' | 'string' | 'text' | 'variable' | 'leftDelim' | 'rightDelim' | 'keyword' | 'space');

export interface Token {
  readonly kind: TokenKind;
  readonly text: string;
  /** Offset in the template. */
  readonly pos: number;
  readonly line: number;
}

const keywords = new Set(['block', 'break', 'continue', 'define', 'else', 'end', 'if', 'range', 'template', 'with']);

/** `U+0021 '!'` */
const unicode = (char: string): string =>
  `U+${(char.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}${/[\x00-\x1f\x7f]/.test(char) ? '' : ` '${char}'`}`;

/** All tokens of a template; an error or EOF is the last. Spaces inside actions are tokens, as the parser needs them. */
export function lex(source: string): Token[] {
  const tokens: Token[] = [];
  let at = 0;
  let line = 1;
  let depth = 0;
  const emit = (kind: TokenKind, text: string): void => {
    tokens.push({ kind, text, pos: at, line });
    line += text.split('\n').length - 1;
    at += text.length;
  };
  const fail = (message: string): Token[] => {
    tokens.push({ kind: 'error', text: message, pos: at, line });
    return tokens;
  };
  const skip = (length: number): void => {
    line += source.slice(at, at + length).split('\n').length - 1;
    at += length;
  };
  const rest = (): string => source.slice(at);

  for (;;) {
    const open = source.indexOf('{{', at);
    const text = source.slice(at, open === -1 ? source.length : open);
    // `{{- ` eats the space before it.
    const trimLeft = open !== -1 && /^\{\{-[ \t\r\n]/.test(source.slice(open));
    const kept = trimLeft ? text.replace(/[ \t\r\n]+$/, '') : text;
    if (kept !== '') emit('text', kept);
    skip(text.length - kept.length);
    if (open === -1) {
      emit('EOF', '');
      return tokens;
    }
    const marker = trimLeft ? 2 : 0;
    if (source.startsWith('/*', open + 2 + marker)) {
      const end = source.indexOf('*/', at);
      if (end === -1) return fail('unclosed comment');
      const close = /^(?:[ \t\r\n]-)?\}\}/.exec(source.slice(end + 2))?.[0];
      if (close === undefined) return fail('comment ends before closing delimiter');
      skip(end + 2 + close.length - at);
      if (close.length > 2) skip(/^[ \t\r\n]*/.exec(rest())?.[0].length ?? 0);
      continue;
    }
    emit('leftDelim', '{{');
    skip(marker);
    depth = 0;
    for (;;) {
      const close = /^(?:[ \t\r\n]-)?\}\}/.exec(rest())?.[0];
      if (close !== undefined) {
        if (depth > 0) return fail('unclosed left paren');
        skip(close.length - 2);
        emit('rightDelim', '}}');
        if (close.length > 2) skip(/^[ \t\r\n]*/.exec(rest())?.[0].length ?? 0);
        break;
      }
      const char = String.fromCodePoint(source.codePointAt(at) ?? 0);
      if (at >= source.length) return fail('unclosed action');
      const problem = token(char);
      if (problem !== undefined) return fail(problem);
    }
  }

  /** One token inside an action; returns an error text. */
  function token(char: string): string | undefined {
    const space = /^[ \t\r\n]+/.exec(rest())?.[0];
    if (space !== undefined) {
      // The space of ` -}}` belongs to the delimiter.
      const length = source.startsWith('-}}', at + space.length) ? space.length - 1 : space.length;
      emit('space', space.slice(0, Math.max(length, 0)));
      return undefined;
    }
    if (char === '=') emit('assign', '=');
    else if (char === '|') emit('pipe', '|');
    else if (char === ':') {
      if (!source.startsWith(':=', at)) return 'expected :=';
      emit('declare', ':=');
    } else if (char === '(') {
      depth += 1;
      emit('(', '(');
    } else if (char === ')') {
      depth -= 1;
      if (depth < 0) return 'unexpected right paren';
      emit(')', ')');
    } else if (char === '"') return quoted('string', /^"(?:[^"\\\n]|\\[^\n])*"/, 'unterminated quoted string');
    else if (char === "'") return quoted('charConstant', /^'(?:[^'\\\n]|\\[^\n])*'/, 'unterminated character constant');
    else if (char === '`') return quoted('rawString', /^`[^`]*`/, 'unterminated raw quoted string');
    else if (/^[+\-0-9]|^\.[0-9]/.test(rest())) return number();
    else if (char === '.' || char === '$' || /[\p{L}\p{Nd}_]/u.test(char)) return word(char);
    else if (/[\x20-\x7e]/.test(char)) emit('char', char);
    else return `unrecognized character in action: ${unicode(char)}`;
    return undefined;
  }

  function quoted(kind: TokenKind, form: RegExp, error: string): string | undefined {
    const found = form.exec(rest())?.[0];
    if (found === undefined) return error;
    emit(kind, found);
    return undefined;
  }

  function number(): string | undefined {
    const found =
      /^[+-]?(?:0[xX][0-9a-fA-F_]*|0[oO][0-7_]*|0[bB][01_]*|[0-9_]*(?:\.[0-9_]*)?(?:[eE][+-]?[0-9_]*)?)/.exec(rest())?.[0] ?? '';
    const more = /^[\p{L}\p{Nd}_]/u.exec(source.slice(at + found.length))?.[0];
    if (more !== undefined || !/[0-9]/.test(found)) return `bad number syntax: "${found}${more ?? ''}"`;
    emit('number', found);
    return undefined;
  }

  function word(char: string): string | undefined {
    const found = /^[.$]?[\p{L}\p{Nd}_]*/u.exec(rest())?.[0] ?? '';
    const after = source.slice(at + found.length);
    if (!/^(?:$|[ \t\r\n.,|:()]|\}\})/.test(after)) {
      at += found.length;
      return `bad character ${unicode(String.fromCodePoint(after.codePointAt(0) ?? 0))}`;
    }
    if (found === '.') emit('dot', found);
    else if (char === '.') emit('field', found);
    else if (char === '$') emit('variable', found);
    else if (keywords.has(found)) emit('keyword', found);
    else if (found === 'nil') emit('nil', found);
    else if (found === 'true' || found === 'false') emit('bool', found);
    else emit('identifier', found);
    return undefined;
  }
}
