// A workbench of its own for a test file, on a free port: prints the port. `node server.mjs '{"workbook": …, "addinUrl": …}'`
import { ensureAddin } from '../../../scripts/lib/build-addin.mjs';
import { localhostCertificate } from '../../../scripts/lib/certificate.mjs';
import { ensureSampleRegister } from '../../../scripts/lib/sample-register.mjs';
import { startWorkbenchServer } from '../../../scripts/lib/workbench-server.mjs';
import { ensurePageBundle } from '../../../workbench/page/bundle.mjs';

const { workbook, ...options } = JSON.parse(process.argv[2] ?? '{}');
const { port } = await startWorkbenchServer({
  port: 0,
  certificate: await localhostCertificate(),
  page: await ensurePageBundle(),
  addin: await ensureAddin(),
  workbook: workbook ?? ensureSampleRegister(),
  ...options,
});
console.log(port);
