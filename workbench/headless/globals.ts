/**
 * `Excel`, `OfficeExtension`, `Office` and `CustomFunctions` as globals, for an add-in's real code in Node. In jest the
 * environment has run the client in the test's own context already; a script gets one in a context beside its own.
 */
import { isolatedClient, type OfficeClient } from './office-client';

let installed: OfficeClient | undefined;

/** The client behind the globals; loads it when there is none. Doing it again gives the same. */
export function installGlobals(): OfficeClient {
  if (installed) return installed;
  const scope = globalThis as unknown as Record<string, unknown>;
  if (scope['OfficeExtension'] !== undefined) return (installed = scope as unknown as OfficeClient);
  installed = isolatedClient();
  const { Excel, OfficeExtension, Office, CustomFunctions } = installed;
  Object.assign(scope, { Excel, OfficeExtension, Office, CustomFunctions });
  return installed;
}
