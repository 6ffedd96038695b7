import { CODECS } from '../basenc/codecs.ts';
import { runCodec } from '../basenc/run.ts';
import { gnu, type ToolDefinition } from '../tool.ts';

export const base64: ToolDefinition = {
  name: 'base64',
  usage: '[OPTION]... [FILE]',
  about: 'Writes bytes as base64, or reads them back with -d.',
  short: 'dDiw:',
  long: { decode: 'd', 'ignore-garbage': 'i', 'wrap=': 'w' },
  run: (tool) => runCodec(tool, CODECS.base64),
};

export const main = gnu(base64);
