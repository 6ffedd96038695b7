import { CODECS } from '../basenc/codecs.ts';
import { runCodec } from '../basenc/run.ts';
import { gnu, type ToolDefinition } from '../tool.ts';

export const base32: ToolDefinition = {
  name: 'base32',
  usage: '[OPTION]... [FILE]',
  about: 'Writes bytes as base32, or reads them back with -d.',
  short: 'diw:',
  long: { decode: 'd', 'ignore-garbage': 'i', 'wrap=': 'w' },
  run: (tool) => runCodec(tool, CODECS.base32),
};

export const main = gnu(base32);
