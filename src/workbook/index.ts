// The workbook contract: schema, row codec, snapshot, changes and the gateway port. Nothing here says `Excel`.

export * from './cells';
export * from './changes';
export * from './decode-register';
export * from './gateway';
export * from './labels';
export * from './repair';
export * from './rows';
export * from './schema';
export * from './sheet-plan';
export * from './snapshot';
export * from './snapshot-after';
