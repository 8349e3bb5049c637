// The report in words, for every renderer.

export * from './point-words';
export * from './report-words';
