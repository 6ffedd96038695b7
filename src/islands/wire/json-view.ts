import { html, type TemplateResult } from 'lit';

/** Levels that stand open at first. */
const OPEN_LEVELS = 3;
/** A list or object with more entries than this begins closed. */
const MANY = 40;

/** JSON as nested parts that fold; `tail` follows what it ends with. Closed parts say how much is in them. */
export function jsonView(value: unknown, level = 0, tail = ''): TemplateResult {
  if (Array.isArray(value)) {
    return fold('[', `]${tail}`, value.length, level, () =>
      value.map((item, i) => line('', jsonView(item, level + 1, comma(i, value.length)))),
    );
  }
  if (typeof value === 'object' && value !== null) {
    const entries = Object.entries(value);
    return fold('{', `}${tail}`, entries.length, level, () =>
      entries.map(([key, item], i) =>
        line(html`<span class="key">${JSON.stringify(key)}</span>: `, jsonView(item, level + 1, comma(i, entries.length))),
      ),
    );
  }
  return html`<span class=${value === null ? 'null' : typeof value}>${JSON.stringify(value)}</span>${tail}`;
}

function fold(open: string, close: string, count: number, level: number, inside: () => TemplateResult[]): TemplateResult {
  if (count === 0) return html`${open}${close}`;
  return html`<details ?open=${level < OPEN_LEVELS && (level === 0 || count <= MANY)}><summary>${open}<span class="folded"> … ${count} ${close}</span></summary><div class="inside">${inside()}</div>${close}</details>`;
}

function line(key: TemplateResult | string, value: TemplateResult): TemplateResult {
  return html`<div class="line">${key}${value}</div>`;
}

function comma(i: number, count: number): string {
  return i < count - 1 ? ',' : '';
}
