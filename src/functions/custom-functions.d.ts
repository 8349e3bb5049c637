// The one member of Microsoft's custom functions runtime that we call; office.js defines it before our code runs.
// Source: Microsoft, «Manually create JSON metadata for custom functions», Associate function names with JSON metadata.

declare namespace CustomFunctions {
  function associate(id: string, implementation: (...parameters: never[]) => unknown): void;
}
