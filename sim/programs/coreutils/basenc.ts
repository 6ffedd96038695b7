import { CODECS } from '../basenc/codecs.ts';
import { runCodec } from '../basenc/run.ts';
import { gnu, type ToolDefinition } from '../tool.ts';

export const basenc: ToolDefinition = {
  name: 'basenc',
  usage: '[OPTION]... [FILE]',
  about: 'Writes bytes in one of several codes, or reads them back with -d.',
  short: 'diw:',
  long: { decode: 'd', 'ignore-garbage': 'i', 'wrap=': 'w', ...Object.fromEntries(Object.keys(CODECS).map((name) => [name, name])) },
  run(tool) {
    const chosen = tool.lastOf(...Object.keys(CODECS)) as keyof typeof CODECS | undefined;
    return chosen ? runCodec(tool, CODECS[chosen]) : tool.wrong('missing encoding type');
  },
};

export const main = gnu(basenc);
