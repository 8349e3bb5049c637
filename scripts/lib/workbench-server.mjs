// The workbench on https://localhost: its page, an add-in, and the workbooks that are open.

import { readFileSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, join } from 'node:path';
import { unzipSync } from 'fflate';
import { Books } from '../../workbench/server/books.mjs';
import { workbenchApi } from '../../workbench/server/api.mjs';
import { securityHeaders } from './content-security-policy.mjs';
import { projectRoot } from './load-typescript.mjs';
import { readXml, XmlError } from './read-xml.mjs';
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
      { path: '/', folder: addin, pageHeaders: securityHeaders },
      { path: '/workbench/', folder: page },
      // Microsoft's files are served from where npm put them and copied nowhere.
      { path: '/office-js/', folder: join(projectRoot, 'node_modules', '@microsoft', 'office-js', 'dist') },
    ],
  });
  return server;
}

/** What a person has asked for, looked at before anything is built for it. Throws WorkbenchOptionError. */
export function checkOptions({ workbook, addinUrl, manifestFile }) {
  if (workbook !== undefined) readWorkbook(workbook);
  if (addinUrl !== undefined) checkedAddress(addinUrl);
  if (manifestFile !== undefined) readManifest(manifestFile);
}

function readFile(what, file) {
  if (statSync(file, { throwIfNoEntry: false })?.isFile() !== true)
    throw new WorkbenchOptionError(`There is no ${what} ${file}.`);
  try {
    return readFileSync(file);
  } catch (error) {
    throw new WorkbenchOptionError(`${file} cannot be read (${error.code}).`);
  }
}

/** Whether each sheet can be read, too, the page sees when it opens it. */
function readWorkbook(file) {
  const bytes = readFile('workbook', file);
  if (!isZip(bytes)) throw new WorkbenchOptionError(`${file} is not a workbook (.xlsx).`);
  let parts;
  try {
    parts = unzipSync(bytes, { filter: ({ name }) => /workbook\.xml$/i.test(name) });
  } catch {
    throw new WorkbenchOptionError(`${file} is damaged: it is cut short, or parts of it are broken.`);
  }
  if (Object.keys(parts).length === 0)
    throw new WorkbenchOptionError(`${file} is not a workbook (.xlsx): it has no sheets.`);
  return bytes;
}

const isZip = (bytes) => bytes.length > 4 && bytes.readUInt32BE(0) === 0x504b0304;

function readManifest(file) {
  const text = readFile('manifest', file).toString('utf8');
  if (!/<OfficeApp[\s>]/.test(text))
    throw new WorkbenchOptionError(`${file} is not an add-in's XML manifest: it has no <OfficeApp>.`);
  try {
    readXml(text);
  } catch (error) {
    if (!(error instanceof XmlError)) throw error;
    throw new WorkbenchOptionError(`${file}, line ${error.line}: ${error.message}`);
  }
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
