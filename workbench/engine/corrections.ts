// Functions that Univer 0.25 calculates otherwise than Excel, put right.
import type { ModelValue, UniverModel } from './univer';

export function correctFunctions(model: UniverModel): void {
  // Univer makes a link object and leaves the cell empty; the value in Excel is the friendly name, or else the address.
  model.setFunction('HYPERLINK', ([address, name]) => [[firstOf(name) ?? firstOf(address) ?? '']]);
}

function firstOf(matrix: ModelValue[][] | undefined): ModelValue | undefined {
  return matrix?.[0]?.[0];
}
