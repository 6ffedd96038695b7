import { isErrno, strerror } from '../../base/errno.ts';
import { gnu, type ToolDefinition } from '../tool.ts';

export const mkfifo: ToolDefinition = {
  name: 'mkfifo',
  usage: '[OPTION]... NAME...',
  about: 'Makes named pipes.',
  short: 'm:Z',
  long: { 'mode=': 'm' },
  async run(tool) {
    if (tool.args.length === 0) return tool.wrong('missing operand');
    const mode = tool.value('m');
    if (mode !== undefined && !/^[0-7]{1,4}$/.test(mode)) return tool.complain('invalid mode');
    let status = 0;
    for (const path of tool.args) {
      try {
        tool.sys.mkfifo(path, 0o666);
        if (mode !== undefined) tool.sys.chmod(path, Number.parseInt(mode, 8));
      } catch (error) {
        if (!isErrno(error)) throw error;
        status = await tool.complain(`${tool.busybox ? path : `cannot create fifo '${path}'`}: ${strerror(error.code)}`);
      }
    }
    return status;
  },
};

export const main = gnu(mkfifo);
