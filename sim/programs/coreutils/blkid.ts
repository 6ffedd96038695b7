import { gnu, type ToolDefinition } from '../tool.ts';

export const blkid: ToolDefinition = {
  name: 'blkid',
  usage: '[options] [<dev> ...]',
  about: 'Shows what is known of block devices.',
  short: 'c:ghkL:lo:ps:t:U:',
  async run(tool) {
    if (tool.given.length) return tool.notSimulated('with options');
    const wanted = tool.args.length === 0 || tool.args.includes('/dev/sda1');
    if (!wanted) return 2;
    await tool.print(
      '/dev/sda1: LABEL="cloudimg-rootfs" UUID="5f2c9f1e-6b1d-4c0a-9d38-0f6c1f3a7b52" BLOCK_SIZE="4096" TYPE="ext4" PARTUUID="0b6a9d2c-01"\n',
    );
    return 0;
  },
};

export const main = gnu(blkid);
