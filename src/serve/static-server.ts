import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { extname, join, resolve, sep } from 'node:path';

const TYPES: Record<string, string> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
  '.xml': 'application/xml; charset=utf-8',
};

export interface StaticSite {
  /** `http://localhost:4321`, without a slash at the end. */
  readonly address: string;
  close(): Promise<void>;
}

/**
 * Serves a folder on the loopback interface, the way a static host does: `/a/` is `/a/index.html`, `/a` redirects to `/a/`, and what is
 * missing is answered with `/404.html`.
 *
 * @param port first port to try; the next free one is taken. 0 lets the system choose.
 */
export async function serveFolder(folder: string, port = 0): Promise<StaticSite> {
  const root = resolve(folder);
  const server = createServer(async (request, response) => {
    const url = new URL(request.url ?? '/', 'http://localhost');
    const send = (status: number, file: string) => {
      response.writeHead(status, {
        'content-type': TYPES[extname(file)] ?? 'application/octet-stream',
        'cache-control': 'no-cache',
        'x-content-type-options': 'nosniff',
      });
      if (request.method === 'HEAD') return response.end();
      const body = createReadStream(file);
      body.on('error', () => response.destroy());
      return body.pipe(response);
    };
    if (request.method !== 'GET' && request.method !== 'HEAD') return response.writeHead(405, { allow: 'GET, HEAD' }).end();
    const path = fileBelow(root, url.pathname);
    const kind = path === undefined ? 'missing' : await kindOf(path);
    if (path !== undefined && kind === 'file' && !url.pathname.endsWith('/')) return send(200, path);
    if (path !== undefined && kind === 'folder' && (await kindOf(join(path, 'index.html'))) === 'file') {
      if (url.pathname.endsWith('/')) return send(200, join(path, 'index.html'));
      return response.writeHead(301, { location: `${url.pathname.replace(/^\/+/, '/')}/${url.search}` }).end();
    }
    const notFound = join(root, '404.html');
    return (await kindOf(notFound)) === 'file' ? send(404, notFound) : response.writeHead(404).end();
  });
  const bound = await listen(server, port);
  return {
    address: `http://localhost:${bound}`,
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}

/** The file a path names, or undefined when it is malformed or climbs out of the folder. */
function fileBelow(root: string, pathname: string): string | undefined {
  try {
    const file = resolve(join(root, decodeURIComponent(pathname)));
    return file === root || file.startsWith(root + sep) ? file : undefined;
  } catch {
    return undefined;
  }
}

async function kindOf(path: string): Promise<'file' | 'folder' | 'missing'> {
  try {
    const entry = await stat(path);
    return entry.isFile() ? 'file' : entry.isDirectory() ? 'folder' : 'missing';
  } catch {
    return 'missing';
  }
}

/** Binds the loopback address and resolves to the port: the first free one from `port` on. */
function listen(server: Server, port: number): Promise<number> {
  return new Promise((done, fail) => {
    const retry = (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EADDRINUSE' || port === 0) fail(error);
      else listen(server, port + 1).then(done, fail);
    };
    server.once('error', retry);
    server.listen(port, 'localhost', () => {
      server.off('error', retry);
      const address = server.address();
      done(typeof address === 'object' && address ? address.port : port);
    });
  });
}
