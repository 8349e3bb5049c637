// What the engine takes from Univer: the entry of the Node bundle, and of the page.
import './iterator-helpers';

import './ranges';
import './corrections';
import './interpreter';

export { UniverModel } from './model';
export type { CellChange, DirtyArea, FunctionCall, ModelValue, RawCell, SheetSeed } from './types';
