// Files of minutes -> their text. Loaded when the first file is read; the libraries when the first of their kind is.

export { largestFileBytes, readMinutesFile, type FileProgress, type ReadFileOptions } from './read-minutes-file';
