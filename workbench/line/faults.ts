/**
 * Faults on request: the n-th call from now is refused with a code, before the host has done anything or after it has done
 * all of it (the answer is lost on the way).
 */
import { ApiError, isApiErrorCode } from '../wire/api-error';

export interface FaultOptions {
  /** Which sync from now on; 1 is the next. */
  readonly at?: number;
  readonly when?: 'before' | 'after';
}

interface Fault {
  readonly call: number;
  readonly when: 'before' | 'after';
  readonly error: ApiError;
}

export class Faults {
  #faults: Fault[] = [];
  #calls = 0;

  fail(code: string, { at = 1, when = 'before' }: FaultOptions = {}): void {
    if (!isApiErrorCode(code)) throw new Error(`Failed to plan a fault: ${code} is no error code of Excel's API`);
    this.#faults.push({ call: this.#calls + at, when, error: new ApiError(code) });
  }

  /** Counts a call; answers what is to go wrong with it. */
  next(): Fault | undefined {
    this.#calls += 1;
    const fault = this.#faults.find(({ call }) => call === this.#calls);
    this.#faults = this.#faults.filter((other) => other !== fault && other.call > this.#calls);
    return fault;
  }

  clear(): void {
    this.#faults = [];
  }
}
