/**
 * Microsoft's client (excel-web-16.00.js of @microsoft/office-js), unmodified, in a Node context without a browser. The few
 * browser objects it looks at while it loads are stand-ins; `Excel.*`, `OfficeExtension.*`, `Office.addin`, `Office.actions` and
 * `CustomFunctions.Error` are the real thing. What office.js itself would add is in `office.ts`.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import vm from 'node:vm';

/** The globals of a page with office.js. */
export interface OfficeClient {
  readonly Excel: typeof Excel;
  readonly OfficeExtension: typeof OfficeExtension & {
    readonly HostBridge: { init(bridge: object): void };
    readonly CommonUtility: { _doApiNotSupportedCheck: boolean };
    readonly GenericEventRegistration: { s_genericEventRegistrations: object };
  };
  readonly Office: typeof Office;
  readonly OSF: { readonly _OfficeAppFactory: { getContext: () => object | undefined } };
  readonly CustomFunctions: typeof CustomFunctions & { readonly _association: Association };
}

const ROOT = typeof __dirname === 'string' ? join(__dirname, '../..') : process.cwd();
/** Where the jest environment, which lives outside the test's sandbox, leaves the compiled client for second users. */
const COMPILED = Symbol.for('workbench.compiledClient');
let script: vm.Script | undefined;

/** Compiled once a process: 1.4 MB of source. */
function clientScript(): vm.Script {
  script ??= (globalThis as { [COMPILED]?: vm.Script })[COMPILED];
  if (script) return script;
  const filename = createRequire(join(ROOT, 'package.json')).resolve('@microsoft/office-js/dist/excel-web-16.00.js');
  return (script = new vm.Script(readFileSync(filename, 'utf8'), { filename }));
}

/** Runs the client in `context`, whose global object is `target`; afterwards `target` has the client's globals. */
export function runClient(target: object, context: vm.Context): OfficeClient {
  Object.assign(target, standIns(), { window: target, self: target, top: target, parent: target });
  clientScript().runInContext(context);
  Object.defineProperty(target, COMPILED, { value: clientScript() });
  return target as unknown as OfficeClient;
}

/** A client of its own, apart from the globals: a second user, or the client of a plain script. */
export function isolatedClient(): OfficeClient {
  const { setTimeout, clearTimeout, setInterval, clearInterval, queueMicrotask, performance } = globalThis;
  const target = { console, setTimeout, clearTimeout, setInterval, clearInterval, queueMicrotask, performance, URL };
  return runClient(target, vm.createContext(target));
}

/** What office.js keeps of `Office.actions.associate` and `CustomFunctions.associate`: ids in upper case. */
export class Association {
  readonly mappings: Record<string, (...args: unknown[]) => unknown> = {};
  readonly onchange = (): void => undefined;
  readonly associate = (
    id: string | Record<string, (...args: unknown[]) => unknown>,
    code?: (...args: unknown[]) => unknown,
  ): void => {
    const given = typeof id === 'string' ? (code === undefined ? [] : ([[id, code]] as const)) : Object.entries(id);
    for (const [key, fn] of given) this.mappings[key.toUpperCase()] = fn;
  };
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
  const actions = new Association();
  const functions = new Association();
  const webExtension = {
    onReadyInternal: () => new Promise(nothing), // the client's own start-up notices have no page to go to
    FeatureGates: {},
    actions: { _association: actions, associate: actions.associate },
  };
  return {
    location: {
      href: 'https://localhost/',
      origin: 'https://localhost',
      hostname: 'localhost',
      protocol: 'https:',
      search: '',
      hash: '',
    },
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
    CustomFunctions: { _association: functions, associate: functions.associate },
    CustomFunctionMappings: {},
  };
}
