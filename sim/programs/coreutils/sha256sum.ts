import { sha256 } from '@noble/hashes/sha2.js';
import { digestTool } from '../text/digest.ts';
import { gnu, type ToolDefinition } from '../tool.ts';

export const sha256sum: ToolDefinition = digestTool('sha256sum', 'SHA256', 32, sha256);

export const main = gnu(sha256sum);
