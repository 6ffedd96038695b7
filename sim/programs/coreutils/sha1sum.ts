import { sha1 } from '@noble/hashes/legacy.js';
import { digestTool } from '../text/digest.ts';
import { gnu, type ToolDefinition } from '../tool.ts';

export const sha1sum: ToolDefinition = digestTool('sha1sum', 'SHA1', 20, sha1);

export const main = gnu(sha1sum);
