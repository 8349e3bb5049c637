/** Excel.CustomXmlPartCollection: XML that travels with the workbook. */
import { namespaceOf } from '../engine/xlsx/xml-parts';
import type { XmlPartState } from '../engine/engine';
import { ApiError } from '../wire/api-error';
import type { Identity } from '../wire/wire-object';
import { check, ensure, HostCollection, HostObject, type Scope } from './scope';

let lastId = 0;

/** Namespace of the root; InvalidArgument when the text is no XML. */
function checkedNamespace(xml: unknown): string {
  check(typeof xml === 'string' && xml.trim() !== '', 'InvalidArgument');
  try {
    return namespaceOf(xml);
  } catch {
    throw new ApiError('InvalidArgument');
  }
}

/** The parts with a namespace (`undefined`: all). */
export class CustomXmlPartScopedCollection extends HostCollection {
  static override readonly wireName: string = 'CustomXmlPartScopedCollection';
  constructor(
    scope: Scope,
    private readonly namespace?: string,
  ) {
    super(scope);
  }
  items(): CustomXmlPart[] {
    return this.engine.book.xmlParts
      .filter(({ xml }) => this.namespace === undefined || namespaceOf(xml) === this.namespace)
      .map(({ id }) => new CustomXmlPart(this.scope, id));
  }
  override item(id: unknown): CustomXmlPart | null {
    return this.GetItemOrNullObject(id);
  }
  GetItemOrNullObject(id: unknown): CustomXmlPart | null {
    return this.items().find((part) => part.Id.toLowerCase() === String(id).toLowerCase()) ?? null;
  }
  GetCount(): number {
    return this.items().length;
  }
  /** "If there is exactly one item, it returns it. Otherwise, it produces an error." */
  GetOnlyItem(): CustomXmlPart {
    const items = this.items();
    check(items.length < 2, 'InvalidOperation');
    return ensure(items[0], 'ItemNotFound');
  }
  GetOnlyItemOrNullObject(): CustomXmlPart | null {
    const items = this.items();
    return items.length === 1 ? items[0]! : null;
  }
}

export class CustomXmlPartCollection extends HostCollection {
  static override readonly wireName = 'CustomXmlPartCollection';
  get #all(): CustomXmlPartScopedCollection {
    return new CustomXmlPartScopedCollection(this.scope);
  }
  items(): CustomXmlPart[] {
    return this.#all.items();
  }
  override item(id: unknown): CustomXmlPart | null {
    return this.#all.GetItemOrNullObject(id);
  }
  GetItemOrNullObject(id: unknown): CustomXmlPart | null {
    return this.#all.GetItemOrNullObject(id);
  }
  GetCount(): number {
    return this.engine.book.xmlParts.length;
  }
  GetByNamespace(namespace: string): CustomXmlPartScopedCollection {
    return new CustomXmlPartScopedCollection(this.scope, namespace);
  }
  Add(xml: string): CustomXmlPart {
    this.scope.book.assertWritable();
    checkedNamespace(xml);
    const number = (++lastId).toString(16).toUpperCase().padStart(12, '0');
    const id = `{${Date.now().toString(16).toUpperCase().slice(-8).padStart(8, '0')}-0000-4000-8000-${number}}`;
    this.engine.setXmlParts([...this.engine.book.xmlParts, { id, xml }]);
    return new CustomXmlPart(this.scope, id);
  }
}

export class CustomXmlPart extends HostObject {
  static override readonly wireName = 'CustomXmlPart';
  constructor(
    scope: Scope,
    private readonly id: string,
  ) {
    super(scope);
  }
  override identity(): Identity {
    return { Id: this.id };
  }
  override isGone(): boolean {
    return !this.engine.book.xmlParts.some(({ id }) => id === this.id);
  }
  get #state(): XmlPartState {
    return ensure(
      this.engine.book.xmlParts.find(({ id }) => id === this.id),
      'ItemNotFound',
    );
  }
  get Id(): string {
    return this.id;
  }
  get NamespaceUri(): string {
    return namespaceOf(this.#state.xml);
  }
  GetXml(): string {
    return this.#state.xml;
  }
  SetXml(xml: string): void {
    this.scope.book.assertWritable();
    checkedNamespace(xml);
    this.engine.setXmlParts(this.engine.book.xmlParts.map((part) => (part.id === this.id ? { ...part, xml } : part)));
  }
  Delete(): void {
    this.scope.book.assertWritable();
    this.engine.setXmlParts(this.engine.book.xmlParts.filter(({ id }) => id !== this.id));
  }
}
