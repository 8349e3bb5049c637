/**
 * `Excel`, `OfficeExtension`, `Office` and `CustomFunctions` as globals, for an add-in's real code in Node. In jest the
 * environment has run the client in the test's own context already; a script gets one in a context beside its own.
 */
import { headlessCustomFunctions, headlessOffice, type OfficeOptions } from './office';
import { isolatedClient, type OfficeClient } from './office-client';

interface Globals {
  Excel?: unknown;
  OfficeExtension?: unknown;
  Office?: object;
  CustomFunctions?: object;
  window?: { Office?: object };
}

const scope = globalThis as unknown as Globals;
let isolated: { readonly client: OfficeClient; readonly holder: { Office?: object } } | undefined;
let associated: ReadonlyMap<string, (...args: unknown[]) => unknown> | undefined;

/** The client behind the globals; loads it when there is none. Doing it again gives the same. */
export function installGlobals(): OfficeClient {
  if (associated === undefined) {
    const functions = headlessCustomFunctions();
    associated = functions.associated;
    scope.CustomFunctions = functions.CustomFunctions;
  }
  if (scope.Excel === undefined) {
    const client = isolatedClient({});
    isolated = { client, holder: client as unknown as { Office?: object } };
    scope.Excel = client.Excel;
    scope.OfficeExtension = client.OfficeExtension;
  }
  return scope as unknown as OfficeClient;
}

/** Puts `Office` in place, both where the add-in looks and where the client looks. */
export function globalOffice(options: OfficeOptions): void {
  const { office } = headlessOffice(options);
  scope.Office = office;
  if (isolated !== undefined) isolated.holder.Office = office;
  else if (scope.window !== undefined) scope.window.Office = office;
}

/** What the add-in has associated with ids of custom functions, in upper case. */
export const globalCustomFunctions = (): ReadonlyMap<string, (...args: unknown[]) => unknown> => associated ?? new Map();
