// What the workbench page asks of its server: what to load, the workbooks, and texts of add-ins at other addresses of this machine.
//   GET  /workbench/config.json
//   GET  /workbench/fetch?url=                       only https://localhost, any port
//   POST /workbench/books?name=                      a new workbook (the body is its file) -> { id }
//   GET  /workbench/books/ID                         { id, name, generation }
//   GET  /workbench/books/ID/xlsx                    the file it began as
//   PUT  /workbench/books/ID/xlsx?name=              another file in its place
//   POST /workbench/books/ID/records?generation=&page=   -> { sequence }, 409 when the file was replaced
//   GET  /workbench/books/ID/stream?page=&from=      server-sent events: records after `from`, then what comes
import { get } from 'node:https';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const MAX_BODY = 50_000_000;
const MAX_FETCH = 5_000_000;
/** Proxies and browsers drop a stream that is silent for long. */
const HEARTBEAT_MS = 20_000;

/** `config`: what config.json says. Answers a function that says whether the request was the API's. */
export function workbenchApi(books, config) {
  return (request, response) => {
    const url = new URL(request.url ?? '/', 'https://localhost');
    const path = url.pathname.split('/').filter((part) => part !== '');
    if (path[0] !== 'workbench' || !['config.json', 'fetch', 'books'].includes(path[1])) return false;
    void answer(request, response, url, path.slice(1)).catch((error) => {
      if (response.headersSent) response.destroy();
      else text(response, error.status ?? 500, error.message);
    });
    return true;
  };

  async function answer(request, response, url, [part, id, what]) {
    const { method } = request;
    if (part === 'config.json') return json(response, config);
    if (part === 'fetch') return text(response, 200, await fetchLocal(url.searchParams.get('url') ?? ''));
    const name = url.searchParams.get('name') ?? 'Arbeidsbok.xlsx';
    if (id === undefined && method === 'POST') return json(response, { id: books.add(name, await bodyOf(request)) });
    const book = books.get(id);
    if (!book) return text(response, 404, 'There is no such workbook.');
    if (what === undefined && method === 'GET') return json(response, book.info);
    if (what === 'xlsx' && method === 'GET')
      return response.writeHead(200, { 'content-type': XLSX, 'cache-control': 'no-store' }).end(book.bytes);
    if (what === 'xlsx' && method === 'PUT') {
      book.replace(name, await bodyOf(request));
      return json(response, book.info);
    }
    const page = url.searchParams.get('page') ?? '';
    if (what === 'records' && method === 'POST') {
      const record = JSON.parse(String(await bodyOf(request)));
      const sequence = book.append(Number(url.searchParams.get('generation')), page, record);
      return sequence === undefined ? text(response, 409, 'The workbook was replaced.') : json(response, { sequence });
    }
    if (what === 'stream' && method === 'GET')
      return stream(request, response, book, page, Number(url.searchParams.get('from') ?? 0));
    return text(response, 405, `No ${method} here.`);
  }
}

function stream(request, response, book, page, from) {
  response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
  const stop = book.listen(page, from, (message) => response.write(`data: ${JSON.stringify(message)}\n\n`));
  const heartbeat = setInterval(() => response.write(': here\n\n'), HEARTBEAT_MS);
  request.on('close', () => {
    clearInterval(heartbeat);
    stop();
  });
}

async function bodyOf(request) {
  const parts = [];
  let size = 0;
  for await (const part of request) {
    size += part.length;
    if (size > MAX_BODY) throw Object.assign(new Error(`More than ${MAX_BODY / 1_000_000} MB.`), { status: 413 });
    parts.push(part);
  }
  return Buffer.concat(parts);
}

/** Certificates of development servers are their own; the address is this machine, so nobody can stand in between. */
function fetchLocal(address) {
  const refuse = (status, message) => Promise.reject(Object.assign(new Error(message), { status }));
  if (!URL.canParse(address)) return refuse(400, 'No address.');
  const url = new URL(address);
  if (url.protocol !== 'https:' || url.hostname !== 'localhost')
    return refuse(403, 'Only https://localhost addresses.');
  return new Promise((resolve, reject) => {
    const fail = (message) => reject(Object.assign(new Error(message), { status: 502 }));
    get(url, { rejectUnauthorized: false }, (answer) => {
      let body = '';
      answer.setEncoding('utf8');
      answer.on('data', (part) => {
        body += part;
        if (body.length > MAX_FETCH) answer.destroy(new Error('too long'));
      });
      answer.on('end', () =>
        answer.statusCode === 200 ? resolve(body) : fail(`${address} answers ${answer.statusCode}.`),
      );
      answer.on('error', (error) => fail(`${address}: ${error.message}`));
    }).on('error', (error) => fail(`${address} does not answer: ${error.message}`));
  });
}

const json = (response, value) =>
  response
    .writeHead(200, { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' })
    .end(JSON.stringify(value));
const text = (response, status, line) =>
  response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' }).end(line);
