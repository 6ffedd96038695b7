import { sha224 } from '@noble/hashes/sha2.js';
import { digestTool } from '../text/digest.ts';
import { gnu, type ToolDefinition } from '../tool.ts';

export const sha224sum: ToolDefinition = digestTool('sha224sum', 'SHA224', 28, sha224);

export const main = gnu(sha224sum);
