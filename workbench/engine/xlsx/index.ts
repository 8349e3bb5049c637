// .xlsx files: one codec, both ways.
import type { Codec } from './codec';

export const xlsxCodec: Codec = {
  read: () => Promise.reject(new Error('not yet')),
  write: () => Promise.reject(new Error('not yet')),
};
