/**
 * Microsoft's client (excel-web-16.00.js of @microsoft/office-js), unmodified, in a Node context without a browser. The few
 * browser objects it looks at while it loads are stand-ins; everything `Excel.*` and `OfficeExtension.*` is the real thing.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import vm from 'node:vm';

/** What a page with office.js sees. `Office` holds only what the real object needs office.js itself for (see `office.ts`). */
export interface OfficeClient {
  readonly Excel: typeof Excel;
  readonly OfficeExtension: typeof OfficeExtension & { readonly HostBridge: { init(bridge: object): void } };
}

const ROOT = typeof __dirname === 'string' ? join(__dirname, '../..') : process.cwd();
let script: vm.Script | undefined;

/** Compiled once a process: 1.4 MB of source. */
function clientScript(): vm.Script {
  if (script) return script;
  const filename = createRequire(join(ROOT, 'package.json')).resolve('@microsoft/office-js/dist/excel-web-16.00.js');
  return (script = new vm.Script(readFileSync(filename, 'utf8'), { filename }));
}

/** Runs the client in `context`, whose global object is `target`; afterwards `target` has `Excel` and `OfficeExtension`. */
export function runClient(target: object, context: vm.Context): OfficeClient {
  const names = standIns();
  Object.assign(target, names, { window: target, self: target, top: target, parent: target });
  clientScript().runInContext(context);
  return target as unknown as OfficeClient;
}

/** A client of its own, apart from the globals: a second user. */
export function isolatedClient(office: object): OfficeClient {
  const target: Record<string, unknown> = {
    console,
    setTimeout,
    clearTimeout,
    setInterval,
    clearInterval,
    queueMicrotask,
    performance,
    URL,
  };
  const context = vm.createContext(target);
  const client = runClient(target, context);
  target['Office'] = office;
  return client;
}

function standIns(): Record<string, unknown> {
  const nothing = (): void => undefined;
  const element = (): object => ({
    setAttribute: nothing,
    appendChild: nothing,
    addEventListener: nothing,
    getElementsByTagName: () => [],
    style: {},
  });
  const webExtension = { onReadyInternal: () => new Promise(nothing), FeatureGates: {} };
  return {
    location: { href: 'https://localhost/', origin: 'https://localhost', hostname: 'localhost', protocol: 'https:', search: '', hash: '' },
    navigator: { userAgent: 'node' },
    name: '',
    addEventListener: nothing,
    removeEventListener: nothing,
    document: {
      readyState: 'complete',
      domain: 'localhost',
      URL: 'https://localhost/',
      cookie: '',
      createElement: element,
      addEventListener: nothing,
      getElementById: () => null,
      getElementsByTagName: () => [],
      querySelectorAll: () => [],
    },
    Microsoft: { Office: { WebExtension: webExtension } },
    Office: webExtension,
    OSF: {
      SupportedLocales: {},
      AssociatedLocales: {},
      ConstantNames: {},
      _OfficeAppFactory: {
        getHostInfo: () => ({ flags: 0, hostPlatform: 'web', hostType: 'excel' }),
        getLoadingScriptInfo: nothing,
        getContext: () => undefined,
      },
    },
    OTel: { OTelLogger: { onTelemetryLoaded: nothing } },
    CustomFunctions: { _association: { mappings: {}, onchange: nothing } },
    CustomFunctionMappings: {},
  };
}
