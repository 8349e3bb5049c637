// The status report of a reporting meeting: data for every renderer and for the pane. Imports only the domain.

export { buildStatusReport, type StatusReportOptions } from './build-status-report';
export * from './status-report';
export { toldEntries } from './told-entries';
