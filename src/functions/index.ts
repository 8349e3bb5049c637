// Tells Excel which code stands behind which function id. Imported by the pane's page, the only page of the shared runtime.
// office.js defines `CustomFunctions` when it loads, before Office is ready, so nothing has to wait.

import { customFunctions } from './table';

export function associateCustomFunctions(associate: typeof CustomFunctions.associate): void {
  for (const [id, implementation] of Object.entries(customFunctions)) associate(id, implementation);
}

// Without office.js (a browser alone, a test) there is nobody to tell.
if (typeof CustomFunctions !== 'undefined')
  associateCustomFunctions((id, implementation) => CustomFunctions.associate(id, implementation));
