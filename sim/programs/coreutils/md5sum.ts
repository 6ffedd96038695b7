import { md5 } from '@noble/hashes/legacy.js';
import { digestTool } from '../text/digest.ts';
import { gnu, type ToolDefinition } from '../tool.ts';

export const md5sum: ToolDefinition = digestTool('md5sum', 'MD5', 16, md5);

export const main = gnu(md5sum);
