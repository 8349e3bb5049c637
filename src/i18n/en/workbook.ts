// The workbook's own texts are Norwegian in every language of the user: units share the workbook.

export { workbook } from '../nb/workbook';
