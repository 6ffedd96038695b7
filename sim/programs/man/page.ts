/**
 * A manual page as it is written here: `## HEADING` lines, paragraphs apart by empty lines, `**bold**` and `*underlined*` words, and items that are a
 * line followed by one that begins with `: `.
 */
export interface Entry {
  readonly name: string;
  readonly section: string;
  readonly about: string;
}

export interface Paragraph {
  readonly kind: 'heading' | 'text' | 'item' | 'code';
  readonly text: string;
  /** What is said of an item. */
  readonly detail?: string;
}

export function paragraphs(source: string): Paragraph[] {
  const out: Paragraph[] = [];
  for (const block of source.trim().split(/\n\s*\n|\n(?=## )|(?<=^## .*)\n/m)) {
    const text = block.replace(/^\n+|\s+$/g, '');
    if (text.startsWith('## ')) out.push({ kind: 'heading', text: text.slice(3) });
    else if (text.startsWith('    ')) out.push({ kind: 'code', text: text.replace(/^ {4}/gm, '') });
    else if (/\n: /.test(text)) {
      for (const [, item = '', detail = ''] of text.matchAll(/^(?!: )(.*)\n: (.*(?:\n {2}.*)*)/gm))
        out.push({ kind: 'item', text: item, detail: detail.replace(/\s+/g, ' ') });
    } else if (text) out.push({ kind: 'text', text: text.replace(/\s*\n\s*/g, ' ') });
  }
  return out;
}

/** The page's source without its marks. */
export function bare(text: string): string {
  return text.replace(/\*\*(.+?)\*\*|\*(\S(?:.*?\S)?)\*/g, (_, bold: string | undefined, under: string | undefined) => bold ?? under ?? '');
}
