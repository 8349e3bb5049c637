// Why a file could not be read, on its way from where it was found to the problem that the person sees.

import type { ProblemCode } from '../../domain';

export type FileFaultCode = Extract<ProblemCode, `file${string}`>;

export class FileFault extends Error {
  constructor(readonly code: FileFaultCode) {
    super(`Failed to read the file: ${code}`);
  }
}
