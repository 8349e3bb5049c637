// A damage is a name, which is also the name of the file that says what came of it, and what is done to a good register.
import { damagesOfCells } from './damages-of-cells';
import { damagesOfRows } from './damages-of-rows';
import { damagesOfStructure } from './damages-of-structure';
import type { XlsxParts } from './xlsx-parts';

export interface Damages {
  readonly [name: string]: (file: XlsxParts) => void;
}

export const damages: Damages = { ...damagesOfStructure, ...damagesOfRows, ...damagesOfCells };
