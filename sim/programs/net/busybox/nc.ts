import { isErrno, strerror } from '../../../base/errno.ts';
import { lookUp } from '../../../libc/getaddrinfo.ts';
import type { ToolDefinition } from '../../tool.ts';
import { converse } from '../nc/converse.ts';

/** BusyBox's nc. Compared with BusyBox 1.35. */
export const nc: ToolDefinition = {
  name: 'nc',
  usage: '[-iN] [-wN] [-l] [-p PORT] [IPADDR PORT]',
  about: 'Joins standard input and output with a connection\n\n\t-l\twait for one\n\t-p PORT\twhere\n\t-w SEC\tpatience',
  short: 'li:w:p:ve:f:',
  async run(tool) {
    const { sys } = tool;
    if (tool.has('e', 'f')) return tool.notSimulated('-e');
    sys.sigaction('SIGPIPE', 'ignore');
    try {
      if (tool.has('l')) {
        const listener = sys.listen({ family: 'inet', host: '0.0.0.0', port: Number(tool.value('p') ?? 0) });
        const { fd } = await sys.accept(listener);
        sys.close(listener);
        await converse(sys, fd, { endSending: true });
        return 0;
      }
      const [name, port] = tool.args;
      if (name === undefined || port === undefined) return tool.wrong(undefined);
      const [host] = (await lookUp(sys, name)).answers;
      if (host === undefined) return tool.complain(`bad address '${name}'`);
      const patience = tool.value('w');
      try {
        const fd = await sys.connect(
          { family: 'inet', host, port: Number(port) },
          patience === undefined ? {} : { timeout: Number(patience) * 1e6 },
        );
        await converse(sys, fd, { endSending: true });
        return 0;
      } catch (error) {
        if (!isErrno(error)) throw error;
        if (error.code === 'EINPROGRESS') return tool.complain('timed out');
        return tool.complain(`can't connect to remote host (${host}): ${strerror(error.code)}`);
      }
    } catch (error) {
      if (!isErrno(error)) throw error;
      return tool.complain(`bind: ${strerror(error.code)}`);
    }
  },
};
