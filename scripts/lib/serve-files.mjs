// A small https server for folders of files, and for what else it is given, on this machine only.

import { createReadStream, statSync } from 'node:fs';
import { createServer } from 'node:https';
import { createServer as createProbe } from 'node:net';
import { extname, join, sep } from 'node:path';

/** Both ways a browser may understand `localhost`; no address that another machine can reach. */
const LOOPBACK = ['127.0.0.1', '::1'];

const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.xml': 'application/xml; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.ttf': 'font/ttf',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm',
  '.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

export class PortBusyError extends Error {}

/**
 * `mounts`: `[{ path: '/', folder, pageHeaders? }]`, the longest matching path wins; `pageHeaders` come with its .html files.
 * `home`: the path whose file `/` shows.
 * `answerFirst(request, response)`: answers a request that is none for a file, and says whether it did.
 * Resolves to `{ port, close() }` when the server listens. Throws PortBusyError.
 */
export async function serveFiles({ port, key, cert, mounts, home, answerFirst = () => false }) {
  const ordered = [...mounts].sort((a, b) => b.path.length - a.path.length);
  const answer = (request, response) => answerFirst(request, response) || respond(request, response, ordered, home);
  const servers = [];
  const close = () =>
    Promise.all(
      servers.map((server) => {
        server.closeAllConnections(); // streams never end by themselves
        return new Promise((done) => server.close(done));
      }),
    );
  for (const host of LOOPBACK) {
    try {
      servers.push(await listen(createServer({ key, cert }, answer), servers[0]?.address().port ?? port, host));
    } catch (error) {
      await close();
      // A machine without IPv6 is none of our business.
      if (error.code === 'EADDRINUSE') throw new PortBusyError(`Port ${port} is taken.`);
      if (host === LOOPBACK[0]) throw error;
    }
  }
  return { port: servers[0].address().port, close };
}

/** Before there is anything to serve. Throws PortBusyError. */
export async function assertFree(port) {
  for (const host of LOOPBACK) {
    const probe = createProbe();
    try {
      await listen(probe, port, host);
    } catch (error) {
      if (error.code === 'EADDRINUSE') throw new PortBusyError(`Port ${port} is taken.`);
      if (host === LOOPBACK[0]) throw error;
    }
    await new Promise((done) => probe.close(done));
  }
}

function listen(server, port, host) {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => resolve(server));
  });
}

function respond(request, response, mounts, home) {
  if (request.method !== 'GET' && request.method !== 'HEAD') return refuse(response, 405, 'Only GET');
  const { pathname } = new URL(request.url ?? '/', 'https://localhost');
  const file = fileOf(pathname === '/' && home !== undefined ? home : pathname, mounts);
  if (file === undefined) return refuse(response, 404, `There is no ${pathname}`);
  const type = TYPES[extname(file.path)] ?? 'application/octet-stream';
  response.writeHead(200, {
    'content-type': type,
    'content-length': file.size,
    // Excel on the web reads functions.json from its own origin.
    'access-control-allow-origin': '*',
    'x-content-type-options': 'nosniff',
    ...(extname(file.path) === '.html' ? file.pageHeaders : {}),
    // Office shows a generic icon for a picture with cache directives. Source: Microsoft, «Resources element», Images.
    ...(type.startsWith('image/') ? {} : { 'cache-control': 'no-cache' }),
  });
  if (request.method === 'HEAD') return response.end();
  return createReadStream(file.path)
    .on('error', () => response.destroy())
    .pipe(response);
}

function fileOf(pathname, mounts) {
  let decoded;
  try {
    decoded = decodeURIComponent(pathname);
  } catch {
    return undefined;
  }
  if (decoded.includes('\0')) return undefined;
  const mount = mounts.find(({ path }) => decoded.startsWith(path));
  if (mount === undefined) return undefined;
  const path = join(mount.folder, decoded.slice(mount.path.length));
  if (!path.startsWith(mount.folder.endsWith(sep) ? mount.folder : mount.folder + sep)) return undefined;
  const found = statSync(path, { throwIfNoEntry: false });
  return found?.isFile() === true ? { path, size: found.size, pageHeaders: mount.pageHeaders } : undefined;
}

function refuse(response, status, text) {
  response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8' }).end(`${text}\n`);
}
