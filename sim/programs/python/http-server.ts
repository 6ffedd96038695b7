import { utf8 } from '../../base/bytes.ts';
import { isErrno, strerror } from '../../base/errno.ts';
import { printError } from '../../libc/stdio.ts';
import { strftime } from '../../libc/strftime.ts';
import { thread } from '../../libc/thread.ts';
import { localText } from '../../libc/time-zone/local-text.ts';
import type { Tool } from '../tool.ts';

const NAME = 'SimpleHTTP/0.6 Python/3.12.3';
const TYPES: Readonly<Record<string, string>> = {
  css: 'text/css',
  gif: 'image/gif',
  gz: 'application/gzip',
  htm: 'text/html',
  html: 'text/html',
  jpg: 'image/jpeg',
  js: 'text/javascript',
  json: 'application/json',
  md: 'text/markdown',
  pdf: 'application/pdf',
  png: 'image/png',
  py: 'text/x-python',
  svg: 'image/svg+xml',
  tar: 'application/x-tar',
  txt: 'text/plain',
  xml: 'text/xml',
};
const WHY: Readonly<Record<number, string>> = {
  403: 'Request forbidden -- authorization will not help',
  404: 'Nothing matches the given URI',
  501: 'Server does not support this operation',
};

/** `python3 -m http.server [PORT]`: gives out the files of a directory until Ctrl-C. HTTP/1.0, one request on each connection. */
export async function httpServer(tool: Tool, args: readonly string[]): Promise<number> {
  const { sys } = tool;
  let [port, host, directory] = ['8000', '0.0.0.0', sys.cwd()];
  const words = [...args];
  for (let word = words.shift(); word !== undefined; word = words.shift()) {
    if (word === '-b' || word === '--bind') host = words.shift() ?? host;
    else if (word === '-d' || word === '--directory') directory = words.shift() ?? directory;
    else if (/^\d+$/.test(word)) port = word;
    else {
      const usage = 'usage: server.py [-h] [--cgi] [-b ADDRESS] [-d DIRECTORY] [-p VERSION] [port]\n';
      await printError(sys, `${usage}server.py: error: argument port: invalid int value: '${word}'\n`);
      return 2;
    }
  }
  let listener: number;
  try {
    listener = sys.listen({ family: 'inet', host, port: Number(port) });
  } catch (error) {
    if (!isErrno(error)) throw error;
    const number = { EADDRINUSE: 98, EACCES: 13, EADDRNOTAVAIL: 99 }[error.code as 'EACCES'] ?? 22;
    const kind = error.code === 'EACCES' ? 'PermissionError' : 'OSError';
    await printError(sys, `Traceback (most recent call last):\n${kind}: [Errno ${number}] ${strerror(error.code)}\n`);
    return 1;
  }
  sys.sigaction('SIGINT', () => void tool.print('\nKeyboard interrupt received, exiting.\n').then(() => sys.exit(0)));
  await tool.print(`Serving HTTP on ${host} port ${port} (http://${host}:${port}/) ...\n`);
  for (;;) {
    const { fd, peer } = await sys.accept(listener);
    const client = peer.family === 'inet' ? peer.host : '-';
    thread(async () => {
      try {
        await serve(tool, fd, client, directory);
      } catch (error) {
        if (!isErrno(error)) throw error;
      }
      sys.close(fd);
    });
  }
}

async function serve(tool: Tool, fd: number, client: string, directory: string): Promise<void> {
  const { sys } = tool;
  let head = '';
  while (!head.includes('\r\n\r\n')) {
    const bytes = await sys.read(fd);
    if (bytes.length === 0) return;
    head += String.fromCharCode(...bytes);
  }
  const [line = ''] = head.split('\r\n', 1);
  const [method = '', target = '/'] = line.split(' ');
  const answer = answerTo(tool, method, target, directory);
  const log = (message: string): Promise<void> =>
    printError(sys, `${client} - - [${localText(sys, '%d/%b/%Y %H:%M:%S', sys.now())}] ${message}\n`);
  if (answer.status >= 400) await log(`code ${answer.status}, message ${answer.reason}`);
  await log(`"${line}" ${answer.status} -`);
  const date = strftime('%a, %d %b %Y %H:%M:%S GMT', sys.now());
  const headers = [`HTTP/1.0 ${answer.status} ${answer.reason}`, `Server: ${NAME}`, `Date: ${date}`, ...answer.headers, '', ''].join(
    '\r\n',
  );
  await sys.write(fd, utf8(headers));
  if (method !== 'HEAD' && answer.body.length > 0) await sys.write(fd, answer.body);
}

interface Answer {
  readonly status: number;
  readonly reason: string;
  readonly headers: readonly string[];
  readonly body: Uint8Array;
}

function answerTo(tool: Tool, method: string, target: string, directory: string): Answer {
  const { sys } = tool;
  if (method !== 'GET' && method !== 'HEAD') return failure(501, `Unsupported method ('${method}')`);
  const [path = '/'] = target.split(/[?#]/);
  const parts = decoded(path)
    .split('/')
    .filter((part) => part !== '' && part !== '.' && part !== '..');
  let place = [directory, ...parts].join('/');
  try {
    if (sys.stat(place).type === 'directory') {
      if (!path.endsWith('/'))
        return { status: 301, reason: 'Moved Permanently', headers: [`Location: ${path}/`, 'Content-Length: 0'], body: new Uint8Array(0) };
      const index = ['index.html', 'index.htm'].map((name) => `${place}/${name}`).find((file) => isThere(tool, file));
      if (index === undefined) return listing(tool, place, decoded(path));
      place = index;
    } else if (path.endsWith('/')) return failure(404, 'File not found');
    const body = sys.readFile(place);
    const type = TYPES[place.split('.').pop()?.toLowerCase() ?? ''] ?? 'application/octet-stream';
    const modified = strftime('%a, %d %b %Y %H:%M:%S GMT', sys.stat(place).mtime);
    return {
      status: 200,
      reason: 'OK',
      headers: [`Content-type: ${type}`, `Content-Length: ${body.length}`, `Last-Modified: ${modified}`],
      body,
    };
  } catch (error) {
    if (!isErrno(error)) throw error;
    return failure(404, 'File not found');
  }
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch (error) {
    if (!(error instanceof URIError)) throw error;
    return path;
  }
}

function isThere(tool: Tool, path: string): boolean {
  try {
    return tool.sys.stat(path).type === 'file';
  } catch (error) {
    if (!isErrno(error)) throw error;
    return false;
  }
}

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

function listing(tool: Tool, place: string, shown: string): Answer {
  const entries = tool.sys.readdir(place).filter(({ name }) => name !== '.' && name !== '..');
  const sorted = [...entries].sort((a, b) => (a.name.toLowerCase() < b.name.toLowerCase() ? -1 : 1));
  const items = sorted.map(({ name, type }) => {
    const link = type === 'directory' ? `${name}/` : name;
    const label = type === 'directory' ? `${name}/` : type === 'symlink' ? `${name}@` : name;
    return `<li><a href="${encodeURIComponent(link.toWellFormed()).replaceAll('%2F', '/')}">${escaped(label)}</a></li>\n`;
  });
  const title = `Directory listing for ${escaped(shown)}`;
  const body = utf8(
    `<!DOCTYPE HTML>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n<title>${title}</title>\n</head>\n<body>\n<h1>${title}</h1>\n<hr>\n<ul>\n${items.join('')}</ul>\n<hr>\n</body>\n</html>\n`,
  );
  return { status: 200, reason: 'OK', headers: ['Content-type: text/html; charset=utf-8', `Content-Length: ${body.length}`], body };
}

function failure(status: number, reason: string): Answer {
  const body = utf8(
    `<!DOCTYPE HTML>\n<html lang="en">\n    <head>\n        <meta charset="utf-8">\n        <title>Error response</title>\n    </head>\n    <body>\n        <h1>Error response</h1>\n        <p>Error code: ${status}</p>\n        <p>Message: ${escaped(reason)}.</p>\n        <p>Error code explanation: ${status} - ${WHY[status] ?? ''}.</p>\n    </body>\n</html>\n`,
  );
  return {
    status,
    reason,
    headers: ['Connection: close', 'Content-Type: text/html;charset=utf-8', `Content-Length: ${body.length}`],
    body,
  };
}
