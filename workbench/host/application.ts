/** Excel.Application, its culture (nb-NO) and Excel.Runtime. */
import type { Identity } from '../wire/wire-object';
import { check, ensure, HostObject, type Scope } from './scope';

let lastWorkbook = 0;
/** Made, not opened yet. */
const waiting = new Map<string, WorkbookCreated>();

export class Application extends HostObject {
  static override readonly wireName = 'Application';
  static override readonly navigation = ['CultureInfo', 'IterativeCalculation'];
  get IterativeCalculation(): IterativeCalculation {
    return new IterativeCalculation(this.scope);
  }
  get CultureInfo(): CultureInfo {
    return new CultureInfo(this.scope);
  }
  get CalculationMode(): string {
    return this.scope.book.calculationMode;
  }
  set CalculationMode(mode: string) {
    check(['Automatic', 'AutomaticExceptTables', 'Manual'].includes(mode), 'InvalidArgument');
    this.scope.book.calculationMode = mode;
  }
  get CalculationState(): string {
    return 'Done';
  }
  get CalculationEngineVersion(): number {
    return 191029;
  }
  get DecimalSeparator(): string {
    return ',';
  }
  get ThousandsSeparator(): string {
    return NO_BREAK_SPACE;
  }
  get UseSystemSeparators(): boolean {
    return true;
  }
  async Calculate(type: string): Promise<void> {
    check(['Recalculate', 'Full', 'FullRebuild'].includes(type), 'InvalidArgument');
    await this.scope.book.settle(true);
  }
  CreateWorkbook(base64: string | null): WorkbookCreated {
    const created = new WorkbookCreated(this.scope, base64);
    waiting.set(created.Id, created);
    return created;
  }
  _GetWorkbookCreatedById(id: string): WorkbookCreated {
    return ensure(waiting.get(id), 'ItemNotFound');
  }
  /** Calculation waits for a read anyway, and there is no screen: both suspensions have nothing to stop. */
  SuspendApiCalculationUntilNextSync(): void {}
  SuspendScreenUpdatingUntilNextSync(): void {}
}

/** What `application.createWorkbook` answers: a workbook not opened yet. */
export class WorkbookCreated extends HostObject {
  static override readonly wireName = 'WorkbookCreated';
  constructor(
    scope: Scope,
    private readonly base64: string | null,
  ) {
    super(scope);
  }
  override identity(): Identity {
    return { Id: this.Id };
  }
  /** The client asks for it again by its id when it opens it. */
  readonly #id = `{NEW-${++lastWorkbook}}`;
  get Id(): string {
    return this.#id;
  }
  Open(): void {
    this.scope.book.onNewWorkbook(this.base64 ?? undefined);
  }
}

const NO_BREAK_SPACE = '\u00a0';

export class CultureInfo extends HostObject {
  static override readonly wireName = 'CultureInfo';
  static override readonly navigation = ['DatetimeFormat', 'NumberFormat'];
  get Name(): string {
    return 'nb-NO';
  }
  get DatetimeFormat(): DatetimeFormatInfo {
    return new DatetimeFormatInfo(this.scope);
  }
  get NumberFormat(): NumberFormatInfo {
    return new NumberFormatInfo(this.scope);
  }
}

export class DatetimeFormatInfo extends HostObject {
  static override readonly wireName = 'DatetimeFormatInfo';
  get DateSeparator(): string {
    return '.';
  }
  get LongDatePattern(): string {
    return 'dddd d. MMMM yyyy';
  }
  get LongTimePattern(): string {
    return 'HH:mm:ss';
  }
  get ShortDatePattern(): string {
    return 'dd.MM.yyyy';
  }
  get TimeSeparator(): string {
    return ':';
  }
}

export class NumberFormatInfo extends HostObject {
  static override readonly wireName = 'NumberFormatInfo';
  get NumberDecimalSeparator(): string {
    return ',';
  }
  get NumberGroupSeparator(): string {
    return NO_BREAK_SPACE;
  }
  get CurrencySymbol(): string {
    return 'kr';
  }
}

/** `context.runtime`. Events are switched off for this add-in only. */
export class Runtime extends HostObject {
  static override readonly wireName = 'Runtime';
  get EnableEvents(): boolean {
    return this.scope.client.eventsEnabled;
  }
  set EnableEvents(on: boolean) {
    this.scope.client.eventsEnabled = on;
  }
}

/** Kept, not acted upon: circular references give what they give. */
export class IterativeCalculation extends HostObject {
  static override readonly wireName = 'IterativeCalculation';
  get Enabled(): boolean {
    return this.scope.book.iteration.enabled;
  }
  set Enabled(enabled: boolean) {
    this.scope.book.iteration = { ...this.scope.book.iteration, enabled };
  }
  get MaxIteration(): number {
    return this.scope.book.iteration.maxIteration;
  }
  set MaxIteration(maxIteration: number) {
    check(Number.isInteger(maxIteration) && maxIteration >= 1 && maxIteration <= 32_767, 'InvalidArgument');
    this.scope.book.iteration = { ...this.scope.book.iteration, maxIteration };
  }
  get MaxChange(): number {
    return this.scope.book.iteration.maxChange;
  }
  set MaxChange(maxChange: number) {
    check(maxChange >= 0, 'InvalidArgument');
    this.scope.book.iteration = { ...this.scope.book.iteration, maxChange };
  }
}
