import { ROOT_DISK } from '../files/root-disk.ts';
import { gnu, type ToolDefinition } from '../tool.ts';

export const blkid: ToolDefinition = {
  name: 'blkid',
  usage: '[options] [<dev> ...]',
  about: 'Shows what is known of block devices.',
  short: 'c:ghkL:lo:ps:t:U:',
  async run(tool) {
    if (tool.given.length) return tool.notSimulated('with options');
    const { device, label, uuid, type, partition } = ROOT_DISK;
    const wanted = tool.args.length === 0 || tool.args.includes(device);
    if (!wanted) return 2;
    await tool.print(`${device}: LABEL="${label}" UUID="${uuid}" BLOCK_SIZE="4096" TYPE="${type}" PARTUUID="${partition}"\n`);
    return 0;
  },
};

export const main = gnu(blkid);
