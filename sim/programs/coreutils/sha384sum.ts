import { sha384 } from '@noble/hashes/sha2.js';
import { digestTool } from '../text/digest.ts';
import { gnu, type ToolDefinition } from '../tool.ts';

export const sha384sum: ToolDefinition = digestTool('sha384sum', 'SHA384', 48, sha384);

export const main = gnu(sha384sum);
