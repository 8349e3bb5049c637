// The <Resources> of a manifest: every resid defined, every resource used, texts within their limits, icons of the right size.

import { checkLocales, checkPicture, checkText } from './manifest-checks.mjs';
import { LIMITS, REQUIRED_ICON_SIZES } from './manifest-schema.mjs';
import { childOf, childrenOf, descendants } from './read-xml.mjs';

/** Which list a resid points into, by the element it stands on. Source: the reference page of each element. */
const LIST_OF = {
  Label: 'ShortStrings', Title: 'ShortStrings', Namespace: 'ShortStrings',
  Description: 'LongStrings', ToolTip: 'LongStrings',
  SourceLocation: 'Urls', FunctionFile: 'Urls', Runtime: 'Urls', LearnMoreUrl: 'Urls',
  Image: 'Images',
}; // prettier-ignore

export function checkResources(root, surroundings, report) {
  const overrides = childOf(root, 'VersionOverrides');
  const resources = childOf(overrides, 'Resources');
  if (resources === undefined) return;
  const defined = new Map();
  for (const list of resources.children)
    for (const entry of list.children) {
      const { id = '' } = entry.attributes;
      if (defined.has(id)) report(entry, `the resource "${id}" is defined on line ${defined.get(id).entry.line} too`);
      if (id.length > LIMITS.resid)
        report(entry, `the resource id "${id}" has ${id.length} characters, at most ${LIMITS.resid} are allowed`);
      defined.set(id, { list: list.name, entry });
    }
  const used = checkReferences(overrides, resources, defined, report);
  for (const [id, { entry }] of defined) if (!used.has(id)) report(entry, `the resource "${id}" is used nowhere`);
  checkTexts(resources, used, report);
  checkMetadata(resources, used, report);
  checkIcons(overrides, defined, surroundings, report);
}

/** -> the elements that use each resource. */
function checkReferences(overrides, resources, defined, report) {
  const used = new Map();
  for (const element of descendants(overrides)) {
    const { resid } = element.attributes;
    if (isInside(element, resources)) continue;
    if (resid === undefined) {
      if (LIST_OF[element.name] !== undefined) report(element, `<${element.name}> lacks a resid`);
      continue;
    }
    used.set(resid, [...(used.get(resid) ?? []), element]);
    const found = defined.get(resid);
    const list = LIST_OF[element.name];
    if (found === undefined) report(element, `the resource "${resid}" is not defined in <Resources>`);
    else if (found.list !== list)
      report(
        element,
        `<${element.name}> needs a resource of <bt:${list}>, and "${resid}" stands in <bt:${found.list}>`,
      );
  }
  return used;
}

const isInside = (element, ancestor) =>
  element !== undefined && (element === ancestor || isInside(element.parent, ancestor));

function checkTexts(resources, used, report) {
  for (const [list, limit] of [
    ['ShortStrings', LIMITS.shortString],
    ['LongStrings', LIMITS.longString],
  ])
    for (const text of childrenOf(childOf(resources, list), 'String')) {
      const { id, DefaultValue = '' } = text.attributes;
      const isNamespace = (used.get(id) ?? []).some(({ name }) => name === 'Namespace');
      if (!isNamespace) checkText(text, limit, `the text "${id}"`, report);
      // The namespace is part of formulas in people's workbooks: the same in every language.
      else if (!/^[A-Z][A-Z0-9]*$/.test(DefaultValue) || text.children.length > 0)
        report(text, `the namespace "${DefaultValue}" must be letters A–Z and have no Override`);
    }
}

/** Names and help of functions are in a file a language. */
function checkMetadata(resources, used, report) {
  for (const url of childrenOf(childOf(resources, 'Urls'), 'Url'))
    if ((used.get(url.attributes.id) ?? []).some(({ parent }) => parent.name === 'Metadata'))
      checkLocales(url, `the address "${url.attributes.id}"`, report);
}

function checkIcons(overrides, defined, { readAsset }, report) {
  for (const icon of descendants(overrides)) {
    if (icon.name !== 'Icon') continue;
    const images = childrenOf(icon, 'Image');
    const sizes = images.map(({ attributes }) => Number(attributes.size));
    for (const size of REQUIRED_ICON_SIZES) if (!sizes.includes(size)) report(icon, `the icon lacks the size ${size}`);
    for (const image of images) {
      const entry = defined.get(image.attributes.resid)?.entry;
      if (entry !== undefined)
        checkPicture(image, entry.attributes.DefaultValue ?? '', Number(image.attributes.size), readAsset, report);
    }
  }
}
