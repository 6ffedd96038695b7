/** A piece of shell text that is being run: where it came from, so that messages can name the line. */
export class Source {
  readonly text: string;
  /** The line number of the text's first line. */
  readonly firstLine: number;
  /** The script file, when messages should name it instead of the shell. */
  readonly path: string | undefined;
  #starts: number[] | undefined;

  constructor(text: string, firstLine = 1, path?: string) {
    this.text = text;
    this.firstLine = firstLine;
    this.path = path;
  }

  lineAt(position: number): number {
    this.#starts ??= lineStarts(this.text);
    let low = 0;
    let high = this.#starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.#starts[middle] as number) <= position) low = middle;
      else high = middle - 1;
    }
    return this.firstLine + low;
  }

  /** The same text with the line of `position` counted as `line`: bash counts a command substitution from the line of its command. */
  countedFrom(position: number, line: number): Source {
    const shift = line - this.lineAt(position);
    return shift === 0 ? this : new Source(this.text, this.firstLine + shift, this.path);
  }
}

function lineStarts(text: string): number[] {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}
