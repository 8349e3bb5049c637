/** Excel.DocumentProperties and the custom ones. https://learn.microsoft.com/javascript/api/excel/excel.documentproperties */
import type { BookProperties } from '../engine/engine';
import { check, HostCollection, HostObject, type Scope } from './scope';

export class DocumentProperties extends HostObject {
  static override readonly wireName = 'DocumentProperties';
  static override readonly navigation = ['Custom'];
  get #all(): BookProperties {
    return this.engine.book.properties;
  }
  #set(patch: Partial<BookProperties>): void {
    this.scope.book.assertWritable();
    this.engine.setProperties(patch);
  }
  get Custom(): CustomPropertyCollection {
    return new CustomPropertyCollection(this.scope);
  }
  get Title(): string {
    return this.#all.title;
  }
  set Title(title: string) {
    this.#set({ title });
  }
  get Subject(): string {
    return this.#all.subject;
  }
  set Subject(subject: string) {
    this.#set({ subject });
  }
  get Author(): string {
    return this.#all.author;
  }
  set Author(author: string) {
    this.#set({ author });
  }
  get Keywords(): string {
    return this.#all.keywords;
  }
  set Keywords(keywords: string) {
    this.#set({ keywords });
  }
  get Comments(): string {
    return this.#all.comments;
  }
  set Comments(comments: string) {
    this.#set({ comments });
  }
  get Category(): string {
    return this.#all.category;
  }
  set Category(category: string) {
    this.#set({ category });
  }
  get Manager(): string {
    return this.#all.manager;
  }
  set Manager(manager: string) {
    this.#set({ manager });
  }
  get Company(): string {
    return this.#all.company;
  }
  set Company(company: string) {
    this.#set({ company });
  }
  get LastAuthor(): string {
    return this.#all.lastAuthor;
  }
  get RevisionNumber(): number {
    return this.#all.revisionNumber;
  }
  set RevisionNumber(revisionNumber: number) {
    this.#set({ revisionNumber });
  }
  get CreationDate(): string {
    return this.#all.creationDate;
  }
}

export class CustomPropertyCollection extends HostCollection {
  static override readonly wireName = 'CustomPropertyCollection';
  #find(key: unknown): string | undefined {
    const wanted = String(key).toLowerCase();
    return [...this.engine.book.properties.custom.keys()].find((k) => k.toLowerCase() === wanted);
  }
  items(): CustomProperty[] {
    return [...this.engine.book.properties.custom.keys()].map((key) => new CustomProperty(this.scope, key));
  }
  override item(key: unknown): CustomProperty | null {
    return this.GetItemOrNullObject(key);
  }
  GetItemOrNullObject(key: unknown): CustomProperty | null {
    const found = this.#find(key);
    return found === undefined ? null : new CustomProperty(this.scope, found);
  }
  GetCount(): number {
    return this.engine.book.properties.custom.size;
  }
  /** Keys and texts hold at most 255 characters; an existing key is set. */
  Add(key: unknown, value: unknown): CustomProperty {
    check(typeof key === 'string' && key !== '' && key.length <= 255, 'InvalidArgument');
    const own = this.#find(key) ?? key;
    setCustom(this.scope, own, value);
    return new CustomProperty(this.scope, own);
  }
  DeleteAll(): void {
    this.engine.setProperties({ custom: new Map() });
  }
}

function setCustom(scope: Scope, key: string, value: unknown): void {
  scope.book.assertWritable();
  check(['string', 'number', 'boolean'].includes(typeof value), 'InvalidArgument');
  check(typeof value !== 'string' || value.length <= 255, 'InvalidArgument');
  const custom = new Map(scope.book.engine.book.properties.custom);
  custom.set(key, value as string | number | boolean);
  scope.book.engine.setProperties({ custom });
}

export class CustomProperty extends HostObject {
  static override readonly wireName = 'CustomProperty';
  constructor(
    scope: Scope,
    private readonly key: string,
  ) {
    super(scope);
  }
  override isGone(): boolean {
    return !this.engine.book.properties.custom.has(this.key);
  }
  get Key(): string {
    return this.key;
  }
  get Value(): unknown {
    const value = this.engine.book.properties.custom.get(this.key);
    return typeof value === 'object' ? value.date : value;
  }
  set Value(value: unknown) {
    setCustom(this.scope, this.key, value);
  }
  get Type(): string {
    const value = this.engine.book.properties.custom.get(this.key);
    if (typeof value === 'object') return 'Date';
    return typeof value === 'number' ? 'Number' : typeof value === 'boolean' ? 'Boolean' : 'String';
  }
  Delete(): void {
    const custom = new Map(this.engine.book.properties.custom);
    custom.delete(this.key);
    this.engine.setProperties({ custom });
  }
}
