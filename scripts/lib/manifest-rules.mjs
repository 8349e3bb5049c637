// Checks a manifest against what Microsoft documents and against this repository. Pure: files and names are handed in.

import { checkAddresses } from './manifest-addresses.mjs';
import { checkText } from './manifest-checks.mjs';
import { checkResources } from './manifest-resources.mjs';
import { actionSequences, LIMITS, namespaces, REQUIREMENT_SETS, sequences, types } from './manifest-schema.mjs';
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
  if (root.name !== 'OfficeApp') report(root, 'the root must be <OfficeApp>');
  checkKinds(root, report);
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

function checkKinds(root, report) {
  const of = (table, element) => table[`${element.parent?.name}/${element.name}`] ?? table[element.name];
  for (const element of [root, ...descendants(root)]) {
    const { xmlns, 'xsi:type': type } = element.attributes;
    // The Host at the head of the manifest has a name and no type.
    const inHead = element.name === 'Host' && element.parent?.parent?.name === 'OfficeApp';
    const expected = { xmlns: of(namespaces, element), type: inHead ? undefined : of(types, element) };
    if (expected.xmlns !== undefined && xmlns !== expected.xmlns)
      report(element, `the xmlns of <${element.name}> must be ${expected.xmlns}`);
    if (expected.type !== undefined && type !== expected.type)
      report(element, `the xsi:type of <${element.name}> must be ${expected.type}`);
  }
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
  const sets = childrenOf(childOf(root, 'Requirements', 'Sets'), 'Set');
  for (const [name, minVersion] of Object.entries(REQUIREMENT_SETS))
    if (!sets.some(({ attributes }) => attributes.Name === name && attributes.MinVersion === minVersion))
      report(at('Requirements'), `Requirements must name ${name} ${minVersion}`);
  for (const set of sets)
    if (REQUIREMENT_SETS[set.attributes.Name] !== set.attributes.MinVersion)
      report(set, `${set.attributes.Name} ${set.attributes.MinVersion} keeps out those who could use the add-in`);
  const hosts = childrenOf(childOf(root, 'Hosts'), 'Host').map((host) => host.attributes.Name);
  if (hosts.join() !== 'Workbook') report(at('Hosts'), 'Hosts must be exactly Workbook');
}

/** Source: «Configure your Office Add-in to use a shared runtime»: it does not load when the page's resids differ. */
function checkRuntime(root, report) {
  const host = childOf(root, 'VersionOverrides', 'Hosts', 'Host');
  const runtime = childOf(host, 'Runtimes', 'Runtime');
  if (runtime === undefined)
    return report(host ?? root, 'the shared runtime needs <Runtimes><Runtime resid="…" lifetime="long" />');
  if (runtime.attributes.lifetime !== 'long')
    report(runtime, 'lifetime must be long: a short runtime is shut down with the pane');
  const page = [...descendants(root)].find(
    ({ name, attributes }) => name === 'Url' && attributes.id === runtime.attributes.resid,
  );
  const start = childOf(root, 'DefaultSettings', 'SourceLocation');
  if (page !== undefined && start !== undefined && start.attributes.DefaultValue !== page.attributes.DefaultValue)
    report(start, `the page must be ${page.attributes.DefaultValue}, that of the shared runtime`);
  const pages = [
    childOf(host, 'AllFormFactors', 'ExtensionPoint', 'Page', 'SourceLocation'),
    childOf(host, 'DesktopFormFactor', 'FunctionFile'),
    ...[...descendants(root)]
      .filter(({ name, attributes }) => name === 'Action' && attributes['xsi:type'] === 'ShowTaskpane')
      .map((action) => childOf(action, 'SourceLocation')),
  ].filter((element) => element !== undefined);
  for (const element of pages)
    if (element.attributes.resid !== runtime.attributes.resid)
      report(
        element,
        `resid "${element.attributes.resid}" must be "${runtime.attributes.resid}", the page of the shared runtime`,
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
