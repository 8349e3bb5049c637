// The workbench on https://localhost: its page, an add-in, and the workbooks that are open.

import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, join } from 'node:path';
import { Books } from '../../workbench/server/books.mjs';
import { workbenchApi } from '../../workbench/server/api.mjs';
import { projectRoot } from './load-typescript.mjs';
import { serveFiles } from './serve-files.mjs';

const { DEVELOPMENT_BASE } = createRequire(import.meta.url)('../../webpack.config.js');

/** What a person can put right: said in one line. */
export class WorkbenchOptionError extends Error {}

/**
 * `certificate`: `{ key, cert }`. `page`: folder of the page's bundle. `addin`: folder of the built add-in. `workbook`: an .xlsx file.
 * `addinUrl` and `manifestFile`: another add-in than the project's own.
 * -> `{ port, close() }`. Throws WorkbenchOptionError, and PortBusyError of serve-files.
 */
export async function startWorkbenchServer({ port, certificate, page, addin, workbook, addinUrl, manifestFile }) {
  const books = new Books();
  books.add(basename(workbook), readWorkbook(workbook));
  const manifest = addinUrl === undefined ? readManifest(manifestFile ?? join(addin, 'manifest.xml')) : undefined;
  const config = {
    manifestUrl: manifest === undefined ? null : '/workbench/manifest.xml',
    addinUrl: addinUrl === undefined ? null : checkedAddress(addinUrl),
    version: versionOf(projectRoot),
    officeJsVersion: versionOf(join(projectRoot, 'node_modules/@microsoft/office-js')),
  };
  const api = workbenchApi(books, config);
  const manifestAnswer = (request, response) => {
    if (request.url !== '/workbench/manifest.xml' || manifest === undefined) return false;
    const own = manifestFile === undefined;
    response
      .writeHead(200, { 'content-type': 'application/xml; charset=utf-8', 'cache-control': 'no-store' })
      .end(own ? manifest.replaceAll(DEVELOPMENT_BASE, `https://localhost:${server.port}`) : manifest);
    return true;
  };
  const server = await serveFiles({
    port,
    ...certificate,
    home: '/workbench/index.html',
    answerFirst: (request, response) => api(request, response) || manifestAnswer(request, response),
    mounts: [
      { path: '/', folder: addin },
      { path: '/workbench/', folder: page },
      // Microsoft's files are served from where npm put them and copied nowhere.
      { path: '/office-js/', folder: join(projectRoot, 'node_modules', '@microsoft', 'office-js', 'dist') },
    ],
  });
  return server;
}

function readWorkbook(file) {
  if (!existsSync(file)) throw new WorkbenchOptionError(`There is no workbook ${file}.`);
  const bytes = readFileSync(file);
  // An .xlsx is a zip; whether it is a workbook too, the page sees when it opens it.
  if (bytes.readUInt32BE(0) !== 0x504b0304) throw new WorkbenchOptionError(`${file} is not a workbook (.xlsx).`);
  return bytes;
}

function readManifest(file) {
  if (!existsSync(file)) throw new WorkbenchOptionError(`There is no manifest ${file}.`);
  const text = readFileSync(file, 'utf8');
  if (!/<OfficeApp[\s>]/.test(text))
    throw new WorkbenchOptionError(`${file} is not an add-in's XML manifest: it has no <OfficeApp>.`);
  return text;
}

function checkedAddress(address) {
  const url = URL.canParse(address) ? new URL(address) : undefined;
  if (url?.protocol !== 'https:' || url.hostname !== 'localhost')
    throw new WorkbenchOptionError(
      `--addin must be an address on https://localhost, where office.js trusts the workbench: ${address}`,
    );
  return url.href;
}

const versionOf = (folder) => JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')).version;
