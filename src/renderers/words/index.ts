// The report in words, for every renderer.

export * from './point-cells';
export * from './point-words';
export * from './report-words';
