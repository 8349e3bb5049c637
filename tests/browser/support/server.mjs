// A workbench of its own for a test file, on a free port: prints the port. `node server.mjs '{"workbook": …, "addinUrl": …}'`
// `pages`: a folder of add-in pages, served at a port of its own as a stranger's would be; `addinPage` is the one to show.
import { fileURLToPath } from 'node:url';
import { ensureAddin } from '../../../scripts/lib/build-addin.mjs';
import { localhostCertificate } from '../../../scripts/lib/certificate.mjs';
import { ensureSampleRegister } from '../../../scripts/lib/sample-register.mjs';
import { serveFiles } from '../../../scripts/lib/serve-files.mjs';
import { startWorkbenchServer } from '../../../scripts/lib/workbench-server.mjs';
import { ensurePageBundle } from '../../../workbench/page/bundle.mjs';

const { workbook, pages, addinPage, ...options } = JSON.parse(process.argv[2] ?? '{}');
const certificate = await localhostCertificate();
if (pages !== undefined) {
  const officeJs = fileURLToPath(new URL('../../../node_modules/@microsoft/office-js/dist', import.meta.url));
  const mounts = [
    { path: '/', folder: pages },
    { path: '/office-js/', folder: officeJs },
  ];
  const stranger = await serveFiles({ port: 0, ...certificate, mounts });
  options.addinUrl = `https://localhost:${stranger.port}/${addinPage}`;
}
const { port } = await startWorkbenchServer({
  port: 0,
  certificate,
  page: await ensurePageBundle(),
  addin: await ensureAddin(),
  workbook: workbook ?? ensureSampleRegister(),
  ...options,
});
console.log(port);
