import { sha512 } from '@noble/hashes/sha2.js';
import { digestTool } from '../text/digest.ts';
import { gnu, type ToolDefinition } from '../tool.ts';

export const sha512sum: ToolDefinition = digestTool('sha512sum', 'SHA512', 64, sha512);

export const main = gnu(sha512sum);
