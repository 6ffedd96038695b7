import { describe, expect, it } from 'vitest';
import { utf8 } from '../../base/bytes.ts';
import { bar, type ProgressMessage, showProgress } from './progress.ts';

async function shown(messages: readonly ProgressMessage[], isTerminal: boolean, columns = 100): Promise<string> {
  const left = messages.map((message) => utf8(`${JSON.stringify(message)}\r\n`));
  let text = '';
  const write = async (piece: string): Promise<void> => {
    text += piece;
  };
  await showProgress({ read: async () => left.shift() }, { write, isTerminal, columns });
  return text;
}

const layer = '5793b4a3e604';
const pull: ProgressMessage[] = [
  { status: 'Pulling from library/alpine', id: 'latest' },
  { status: 'Pulling fs layer', progressDetail: {}, id: layer },
  { status: 'Downloading', progressDetail: { current: 36450, total: 1084000 }, progress: '[>  ]', id: layer },
  { status: 'Pull complete', progressDetail: {}, id: layer },
  { status: 'Status: Downloaded newer image for alpine:latest' },
];

describe('progress of a pull', () => {
  it('is one line for each state where there is no terminal', async () => {
    const lines = [
      'latest: Pulling from library/alpine',
      `${layer}: Pulling fs layer`,
      `${layer}: Pull complete`,
      'Status: Downloaded newer image for alpine:latest',
    ];
    expect(await shown(pull, false)).toBe(`${lines.join('\n')}\n`);
  });

  it('is one line for each layer on a terminal, written over and over', async () => {
    const over = (text: string): string => `\x1b[1A\x1b[2K\r${layer}: ${text}\r\x1b[1B`;
    expect(await shown(pull, true)).toBe(
      `latest: Pulling from library/alpine\n\n${over('Pulling fs layer ')}${over('Downloading  36.45kB/1.084MB')}${over('Pull complete ')}Status: Downloaded newer image for alpine:latest\n`,
    );
  });

  it('stops with the message of the daemon', async () => {
    await expect(shown([{ errorDetail: { message: 'no space left' }, error: 'no space left' }], false)).rejects.toThrow('no space left');
  });

  it('draws a bar where there is room for it', () => {
    expect(bar({ current: 50, total: 100 }, 120)).toBe(`[${'='.repeat(25)}>${' '.repeat(25)}]      50B/100B`);
    expect(bar({ current: 50, total: 100 }, 110)).toBe('     50B/100B');
    expect(bar({ current: 200, total: 100 }, 80)).toBe('    200B');
    expect(bar({}, 200)).toBe('');
  });
});
