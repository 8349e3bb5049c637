// The add-in's settings (`workbook.settings`), stored where Excel stores them: as properties of a web extension part that
// a task pane part names. Structure: https://learn.microsoft.com/openspecs/office_standards/ms-owexml
import type { PackageReader, PackageWriter } from './package';
import { child, childrenOf, tag } from './xml';

const TYPES = 'http://schemas.microsoft.com/office/2011/relationships';
const TASKPANES = 'xl/webextensions/taskpanes.xml';
const EXTENSION = 'xl/webextensions/webextension1.xml';

/** Which add-in the settings belong to: Excel hands them only to the add-in with this id. */
export interface AddInReference {
  readonly id: string;
  readonly version: string;
}

export function readSettings(file: PackageReader): Map<string, unknown> {
  const settings = new Map<string, unknown>();
  const panes = file.relationships('').find(({ type }) => type === 'webextensiontaskpanes');
  if (!panes) return settings;
  for (const { target } of file.relationships(panes.target).filter(({ type }) => type === 'webextension')) {
    for (const { attributes } of childrenOf(child(file.xml(target), 'properties'), 'property'))
      settings.set(attributes['name'] ?? '', parsed(attributes['value'] ?? ''));
  }
  return settings;
}

/** Values are JSON in the file; what is not is kept as text. */
function parsed(value: string): unknown {
  try {
    return JSON.parse(value) as unknown;
  } catch {
    return value;
  }
}

export function writeSettings(
  file: PackageWriter,
  settings: ReadonlyMap<string, unknown>,
  addIn: AddInReference,
): void {
  if (settings.size === 0) return;
  const properties = [...settings].map(([name, value]) =>
    tag('we:property', { name, value: JSON.stringify(value ?? null) }),
  );
  file.add(
    EXTENSION,
    'application/vnd.ms-office.webextension+xml',
    tag(
      'we:webextension',
      { 'xmlns:we': 'http://schemas.microsoft.com/office/webextensions/webextension/2010/11', id: `{${addIn.id}}` },
      tag('we:reference', { id: addIn.id, version: addIn.version, store: 'developer', storeType: 'Registry' }) +
        '<we:alternateReferences/>' +
        tag('we:properties', {}, properties.join('')) +
        '<we:bindings/>' +
        tag('we:snapshot', { 'xmlns:r': 'http://schemas.openxmlformats.org/officeDocument/2006/relationships' }),
    ),
  );
  const id = file.link(TASKPANES, `${TYPES}/webextension`, EXTENSION);
  file.add(
    TASKPANES,
    'application/vnd.ms-office.webextensiontaskpanes+xml',
    tag(
      'wetp:taskpanes',
      { 'xmlns:wetp': 'http://schemas.microsoft.com/office/webextensions/taskpanes/2010/11' },
      tag(
        'wetp:taskpane',
        { dockstate: 'right', visibility: 0, width: 350, row: 0 },
        tag('wetp:webextensionref', {
          'xmlns:r': 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
          'r:id': id,
        }),
      ),
    ),
  );
  file.link('', `${TYPES}/webextensiontaskpanes`, TASKPANES);
}
