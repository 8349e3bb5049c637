/**
 * An add-in's manifest (the XML kind) -> what the page needs of it: where the add-in's page is, its ribbon, its custom functions.
 * https://learn.microsoft.com/office/dev/add-ins/develop/xml-manifest-overview
 */
export interface Manifest {
  readonly id: string;
  readonly version: string;
  readonly name: string;
  /** The add-in's page: the task pane, and in a shared runtime everything else too. */
  readonly url: string;
  readonly tabs: readonly RibbonTab[];
  readonly functions: { readonly namespace: string; readonly metadataUrl: string } | undefined;
}
export interface RibbonTab {
  readonly id: string;
  readonly label: string;
  readonly groups: readonly RibbonGroup[];
}
export interface RibbonGroup {
  readonly id: string;
  readonly label: string;
  readonly controls: readonly RibbonControl[];
}
export interface RibbonControl {
  readonly id: string;
  readonly label: string;
  readonly title: string;
  readonly description: string;
  /** Address of the picture by size in pixels. */
  readonly icons: ReadonlyMap<number, string>;
  readonly enabled: boolean;
  readonly action: RibbonAction;
}
export type RibbonAction =
  | { readonly kind: 'function'; readonly name: string }
  | { readonly kind: 'pane' }
  | { readonly kind: 'menu'; readonly items: readonly RibbonControl[] };

/** One sentence that names what is wrong. */
export class ManifestError extends Error {
  override name = 'ManifestError';
}

/** `language` chooses among the manifest's overrides, as `nb-NO`. */
export function readManifest(xml: string, language: string): Manifest {
  const document = new DOMParser().parseFromString(xml, 'text/xml');
  const fault = document.querySelector('parsererror');
  if (fault) throw new ManifestError(`The manifest is not XML that can be read: ${fault.textContent.trim()}`);
  const root = document.documentElement;
  if (root.localName !== 'OfficeApp')
    throw new ManifestError(`The manifest begins with <${root.localName}>, not <OfficeApp>.`);
  return new Reader(root, language).read();
}

class Reader {
  constructor(
    private readonly root: Element,
    private readonly language: string,
  ) {}

  read(): Manifest {
    const { root } = this;
    const name = this.#overridden(required(root, 'DisplayName'));
    const source = child(root, 'DefaultSettings', 'SourceLocation');
    if (!source)
      throw new ManifestError('The manifest has no <SourceLocation> in <DefaultSettings>: there is no page to show.');
    const surface = find(root, 'ExtensionPoint').find((point) => xsiType(point) === 'PrimaryCommandSurface');
    return {
      id: required(root, 'Id').textContent.trim(),
      version: required(root, 'Version').textContent.trim(),
      name,
      url: this.#overridden(source),
      tabs: surface ? [...surface.children].filter(isTab).map((tab) => this.#tab(tab)) : [],
      functions: this.#functions(),
    };
  }

  #functions(): Manifest['functions'] {
    const point = find(this.root, 'ExtensionPoint').find((each) => xsiType(each) === 'CustomFunctions');
    if (!point) return undefined;
    const namespace = child(point, 'Namespace');
    const metadata = child(point, 'Metadata', 'SourceLocation');
    if (!namespace || !metadata)
      throw new ManifestError('The custom functions of the manifest lack <Namespace> or <Metadata>.');
    return { namespace: this.#resource(namespace), metadataUrl: this.#resource(metadata) };
  }

  #tab(tab: Element): RibbonTab {
    const label = child(tab, 'Label');
    return {
      id: tab.getAttribute('id') ?? '',
      label: label ? this.#resource(label) : (tab.getAttribute('id') ?? ''),
      groups: children(tab, 'Group').map((group) => ({
        id: group.getAttribute('id') ?? '',
        label: this.#resource(required(group, 'Label')),
        controls: children(group, 'Control').map((control) => this.#control(control)),
      })),
    };
  }

  #control(control: Element): RibbonControl {
    const label = this.#resource(required(control, 'Label'));
    const tip = child(control, 'Supertip');
    const [title, description] = [tip && child(tip, 'Title'), tip && child(tip, 'Description')];
    return {
      id: control.getAttribute('id') ?? '',
      label,
      title: title ? this.#resource(title) : label,
      description: description ? this.#resource(description) : '',
      icons: this.#icons(control),
      enabled: child(control, 'Enabled')?.textContent.trim() !== 'false',
      action: this.#action(control),
    };
  }

  #action(control: Element): RibbonAction {
    if (xsiType(control) === 'Menu')
      return {
        kind: 'menu',
        items: children(child(control, 'Items') ?? control, 'Item').map((item) => this.#control(item)),
      };
    const action = required(control, 'Action');
    if (xsiType(action) !== 'ExecuteFunction') return { kind: 'pane' };
    return { kind: 'function', name: required(action, 'FunctionName').textContent.trim() };
  }

  #icons(control: Element): Map<number, string> {
    const icon = child(control, 'Icon');
    return new Map(
      icon ? children(icon, 'Image').map((image) => [Number(image.getAttribute('size')), this.#resource(image)]) : [],
    );
  }

  /** What a `resid` stands for in this language. */
  #resource(element: Element): string {
    const id = element.getAttribute('resid');
    if (id === null) return this.#overridden(element);
    const found = [...find(this.root, 'String'), ...find(this.root, 'Url'), ...find(this.root, 'Image')].find(
      (candidate) => candidate.getAttribute('id') === id,
    );
    if (!found) throw new ManifestError(`The manifest has no resource “${id}”, which <${element.localName}> names.`);
    return this.#overridden(found);
  }

  #overridden(element: Element): string {
    const own = children(element, 'Override').find(
      (each) => each.getAttribute('Locale')?.toLowerCase() === this.language.toLowerCase(),
    );
    return (own?.getAttribute('Value') ?? element.getAttribute('DefaultValue') ?? element.textContent).trim();
  }
}

const isTab = (element: Element): boolean => element.localName === 'CustomTab' || element.localName === 'OfficeTab';
const xsiType = (element: Element): string | null =>
  element.getAttributeNS('http://www.w3.org/2001/XMLSchema-instance', 'type');
const children = (parent: Element, name: string): Element[] =>
  [...parent.children].filter((each) => each.localName === name);
const find = (root: Element, name: string): Element[] => [...root.getElementsByTagNameNS('*', name)];
const child = (parent: Element, ...path: string[]): Element | undefined =>
  path.reduce<Element | undefined>((at, name) => at && children(at, name)[0], parent);

function required(parent: Element, name: string): Element {
  const found = child(parent, name);
  if (!found) throw new ManifestError(`The manifest lacks <${name}> in <${parent.localName}>.`);
  return found;
}
