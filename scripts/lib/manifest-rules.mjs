// Checks a manifest against what Microsoft documents and against this repository. Pure: files and names are handed in.

import { checkPicture, checkText } from './manifest-checks.mjs';
import { checkResources } from './manifest-resources.mjs';
import { actionSequences, ICON_URL_SIZES, LIMITS, REQUIREMENT_SETS, sequences } from './manifest-schema.mjs';
import { childOf, childrenOf, descendants, readXml, XmlError } from './read-xml.mjs';

/**
 * `xml`: the manifest. `surroundings`: `{ version, readAsset(path), commandNames }` – package.json's version, a
 * file of the project or undefined, the names associated in src/commands (undefined before there are any).
 * -> `[{ line, message }]` in the order of the file, empty when all is well.
 */
export function checkManifest(xml, surroundings) {
  let root;
  try {
    root = readXml(xml);
  } catch (error) {
    if (error instanceof XmlError) return [{ line: error.line, message: error.message }];
    throw error;
  }
  const faults = [];
  const report = (element, message) => faults.push({ line: element.line, message });
  if (root.name !== 'OfficeApp' || root.attributes['xsi:type'] !== 'TaskPaneApp')
    report(root, 'the root must be <OfficeApp xsi:type="TaskPaneApp">');
  checkOrder(root, report);
  checkHead(root, surroundings, report);
  checkAddresses(root, surroundings, report);
  checkRuntime(root, report);
  checkRibbon(root, surroundings, report);
  checkResources(root, surroundings, report);
  return faults.sort((a, b) => a.line - b.line);
}

function sequenceOf(element) {
  if (element.name === 'Action') return actionSequences[element.attributes['xsi:type']] ?? '';
  const inVersionOverrides = element.name !== 'Host' || element.parent?.parent?.name === 'VersionOverrides';
  if (!inVersionOverrides) return undefined;
  return sequences[`${element.parent?.name}/${element.name}`] ?? sequences[element.name];
}

function checkOrder(root, report) {
  for (const element of [root, ...descendants(root)]) {
    const sequence = sequenceOf(element);
    if (sequence === undefined) continue;
    const names = sequence.split(' ').filter((name) => name !== '');
    const order = names.map((name) => name.replace('!', ''));
    let reached = 0;
    for (const child of element.children) {
      const place = order.indexOf(child.name);
      if (place < 0) report(child, `<${child.name}> does not belong in <${element.name}>`);
      else if (place < reached)
        report(child, `<${child.name}> must stand before <${order[reached]}> in <${element.name}>`);
      else reached = place;
    }
    for (const name of names)
      if (name.endsWith('!') && childOf(element, name.slice(0, -1)) === undefined)
        report(element, `<${element.name}> lacks <${name.slice(0, -1)}>`);
  }
}

function checkHead(root, { version }, report) {
  const text = (name) => childOf(root, name)?.text ?? '';
  const at = (name) => childOf(root, name) ?? root;
  if (!/^[\da-f]{8}-[\da-f]{4}-[1-5][\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/i.test(text('Id')))
    report(at('Id'), 'Id must be a GUID');
  if (text('Version') !== `${version}.0`)
    report(at('Version'), `Version is "${text('Version')}" and package.json says ${version}: it must be ${version}.0`);
  if (text('DefaultLocale') !== 'nb-NO') report(at('DefaultLocale'), 'DefaultLocale must be nb-NO');
  if (text('Permissions') !== 'ReadWriteDocument') report(at('Permissions'), 'Permissions must be ReadWriteDocument');
  for (const [name, limit] of [
    ['DisplayName', LIMITS.displayName],
    ['Description', LIMITS.description],
  ])
    checkText(at(name), limit, name, report);
  const sets = new Map(
    childrenOf(childOf(root, 'Requirements', 'Sets'), 'Set').map((set) => [
      set.attributes.Name,
      set.attributes.MinVersion,
    ]),
  );
  for (const [name, minVersion] of Object.entries(REQUIREMENT_SETS))
    if (sets.get(name) !== minVersion) report(at('Requirements'), `Requirements must name ${name} ${minVersion}`);
  const hosts = childrenOf(childOf(root, 'Hosts'), 'Host').map((host) => host.attributes.Name);
  if (hosts.join() !== 'Workbook') report(at('Hosts'), 'Hosts must be exactly Workbook');
}

function checkAddresses(root, { readAsset }, report) {
  const base = new URL(
    '.',
    childOf(root, 'DefaultSettings', 'SourceLocation')?.attributes.DefaultValue ?? 'https://invalid/',
  ).href;
  for (const element of [root, ...descendants(root)])
    for (const [name, value] of Object.entries(element.attributes)) {
      if (name.startsWith('xmlns') || !/^[a-z][\w+.-]*:\/\//i.test(value)) continue;
      if (!value.startsWith('https://')) report(element, `${value} must begin with https://`);
      else if (!value.startsWith(base)) report(element, `${value} is not below ${base}: the build could not move it`);
      if (value.length > LIMITS.url)
        report(element, `an address has ${value.length} characters, at most ${LIMITS.url} are allowed`);
    }
  for (const [name, size] of Object.entries(ICON_URL_SIZES)) {
    const element = childOf(root, name);
    if (element !== undefined) checkPicture(element, element.attributes.DefaultValue ?? '', size, readAsset, report);
  }
}

/** Source: «Configure your Office Add-in to use a shared runtime»: it does not load when the page's resids differ. */
function checkRuntime(root, report) {
  const host = childOf(root, 'VersionOverrides', 'Hosts', 'Host');
  const runtime = childOf(host, 'Runtimes', 'Runtime');
  if (runtime === undefined)
    return report(host ?? root, 'the shared runtime needs <Runtimes><Runtime resid="…" lifetime="long" />');
  if (runtime.attributes.lifetime !== 'long')
    report(runtime, 'lifetime must be long: a short runtime is shut down with the pane');
  const pages = [
    childOf(host, 'AllFormFactors', 'ExtensionPoint', 'Page', 'SourceLocation'),
    childOf(host, 'DesktopFormFactor', 'FunctionFile'),
    ...[...descendants(root)]
      .filter(({ name, attributes }) => name === 'Action' && attributes['xsi:type'] === 'ShowTaskpane')
      .map((action) => childOf(action, 'SourceLocation')),
  ].filter((element) => element !== undefined);
  for (const page of pages)
    if (page.attributes.resid !== runtime.attributes.resid)
      report(
        page,
        `resid "${page.attributes.resid}" must be "${runtime.attributes.resid}", the page of the shared runtime`,
      );
}

function checkRibbon(root, { commandNames }, report) {
  const ids = new Map();
  for (const element of descendants(root)) {
    if (!['Control', 'Group', 'CustomTab'].includes(element.name)) continue;
    const { id } = element.attributes;
    if (id === undefined || id === '') report(element, `<${element.name}> lacks an id`);
    else if (ids.has(id)) report(element, `the id "${id}" stands on line ${ids.get(id)} too`);
    else if (id.length > LIMITS.id) report(element, `the id "${id}" has more than ${LIMITS.id} characters`);
    ids.set(id, element.line);
  }
  const used = [...descendants(root)].filter(({ name }) => name === 'FunctionName');
  for (const element of used)
    if (commandNames !== undefined && !commandNames.includes(element.text))
      report(element, `no function "${element.text}" is associated in src/commands`);
}
