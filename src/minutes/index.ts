// Minutes text -> draft of the register, with where every part of it came from and what was unclear.

export { readMinutes, traceMinutes, type ReadMinutesOptions, type TracedLine } from './read-minutes';
export { decodeText, type DecodedFile } from './decode-text';
