import { BREAK, type Field, type Piece, type Pieces } from './piece.ts';

const DEFAULT_IFS = ' \t\n';

/** Word splitting (bash(1), Word Splitting): white space in IFS is collapsed, every other character of IFS ends one field. */
export function splitFields(pieces: Pieces, ifs: string = DEFAULT_IFS): Field[] {
  const fields: Field[] = [];
  let current: Piece[] | undefined;
  let after: 'none' | 'white' | 'other' = 'none';
  const end = (): void => {
    if (current) fields.push({ pieces: current });
    current = undefined;
  };
  for (const piece of pieces) {
    if (piece === BREAK) {
      end();
      after = 'none';
    } else if (!piece.split || piece.quoted) {
      if (piece.text === '' && !piece.quoted) continue;
      current ??= [];
      current.push(piece);
      after = 'none';
    } else splitOne(piece.text);
  }
  end();
  return fields;

  function splitOne(text: string): void {
    let start = 0;
    const take = (upTo: number): void => {
      if (upTo > start) {
        current ??= [];
        current.push({ text: text.slice(start, upTo), quoted: false, split: true });
        after = 'none';
      }
      start = upTo + 1;
    };
    for (let i = 0; i < text.length; i++) {
      const char = text[i] as string;
      if (!ifs.includes(char)) continue;
      take(i);
      if (DEFAULT_IFS.includes(char)) {
        if (current) {
          end();
          after = 'white';
        }
      } else if (current) {
        end();
        after = 'other';
      } else if (after === 'white') after = 'other';
      else {
        fields.push({ pieces: [] });
        after = 'other';
      }
    }
    take(text.length);
  }
}
