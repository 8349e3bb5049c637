// Bokmål is always at hand: it is the language of the workbook, whoever opens it.

import { nb } from './nb';
import { translator } from './translator';

export const bokmal = translator('nb', nb);
