import { describe, expect, it } from 'vitest';
import { LiveTerminal } from './page-terminal.ts';

const bytes = (text: string) => new TextEncoder().encode(text);

function terminal(foreseen: string) {
  const sent: unknown[] = [];
  let screen = '';
  const made = new LiveTerminal(
    1,
    { rows: 24, cols: 80 },
    (input) => void sent.push(input),
    () => undefined,
    bytes(foreseen),
  );
  made.attach((piece) => {
    const text = new TextDecoder().decode(piece);
    screen = text === '\x1bc' ? '' : screen + text;
  });
  return { made, sent, screen: () => screen };
}

describe('a terminal whose first bytes are foreseen', () => {
  it('shows them at once, and once only', () => {
    const { made, screen } = terminal('host:~$ ');
    expect(screen()).toBe('host:~$ ');
    made.draw(bytes('host'), false);
    made.draw(bytes(':~$ ls'), false);
    expect(screen()).toBe('host:~$ ls');
  });

  it('keeps what is typed until the machine has come to its prompt', () => {
    const { made, sent } = terminal('host:~$ ');
    made.type('l');
    made.type('s\r');
    made.draw(bytes('host:~$'), false);
    expect(sent).toEqual([]);
    made.draw(bytes(' '), false);
    made.type('pwd\r');
    expect(sent).toEqual([
      { kind: 'terminal.type', terminal: 1, text: 'ls\r' },
      { kind: 'terminal.type', terminal: 1, text: 'pwd\r' },
    ]);
  });

  it('shows what the machine says where that is something else', () => {
    const { made, sent, screen } = terminal('host:~$ ');
    made.type('x');
    made.draw(bytes('ho'), false);
    made.draw(bytes('tel:~$ '), false);
    expect(screen()).toBe('hotel:~$ ');
    expect(sent).toHaveLength(1);
  });
});
