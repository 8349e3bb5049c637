// How Excel on this machine is told about an add-in under development. Sources: Microsoft, «Sideload Office Add-ins on Mac for testing»;
// the registry key is the one that Microsoft's own office-addin-dev-settings writes.

import { posix } from 'node:path';

const MAC_FOLDER = 'Library/Containers/com.microsoft.Excel/Data/Documents/wef';
const WINDOWS_KEY = 'HKCU\\Software\\Microsoft\\Office\\16.0\\WEF\\Developer';

/**
 * `id`: of the manifest. -> what to copy and which programs to start, one after the other; `undefined` where there is no Excel that
 * can be told so.
 */
export function sideloadPlan({ platform, home, manifest, id }) {
  switch (platform) {
    case 'darwin':
      return {
        copy: { from: manifest, to: posix.join(home, MAC_FOLDER, `${id}.manifest.xml`) },
        run: [['open', '-a', 'Microsoft Excel']],
        undo: `Delete ${posix.join(home, MAC_FOLDER, `${id}.manifest.xml`)}.`,
      };
    case 'win32':
      return {
        run: [
          ['reg', 'add', WINDOWS_KEY, '/v', id, '/t', 'REG_SZ', '/d', manifest, '/f'],
          ['cmd', '/c', 'start', 'excel'],
        ],
        undo: `reg delete ${WINDOWS_KEY} /v ${id} /f`,
      };
    default:
      return undefined;
  }
}
