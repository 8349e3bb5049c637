// What each formula depends on, kept from one calculation to the next. Univer works it out anew for all formulas of the workbook each
// time; here only for those that are new or whose tables and names have changed: exactly those that its dependency manager has been
// told to forget, or does not know yet.
import type { Injector, IUnitRange } from '@univerjs/core';
import {
  IDependencyManagerService,
  IFormulaCurrentConfigService,
  IFormulaDependencyGenerator,
} from '@univerjs/engine-formula';

interface Node {
  readonly nodeType: number;
  getChildren(): readonly Node[];
  getToken(): string;
  isAddress(): boolean;
}
interface Tree {
  readonly treeId: number;
  readonly isVirtual: boolean;
  readonly unitId: string;
  readonly subUnitId: string;
  readonly row: number;
  readonly column: number;
  readonly formula: string;
  rangeList: IUnitRange[];
  isDirty: boolean;
  resetState(): void;
}
type Formulas = Record<string, Record<string, Record<number, Record<number, { f: string; si?: string }>>>>;
interface Sheets {
  readonly [unitId: string]: Record<string, { readonly rowCount: number; readonly columnCount: number }>;
}
type Area = IUnitRange['range'];
interface Generator {
  readonly _dependencyTreeCache: Map<number, Tree>;
  readonly _updateRangeFlattenCache: Map<string, Map<string, readonly Area[]>>;
  readonly _dependencyRTreeCacheForAddressFunction: { clear(): void };
  _generateTreeList(formulas: Formulas, others: object, sheets: Sheets): Promise<Tree[]>;
  _getTreeNode(tree: Tree): Node;
  _detectForcedRecalculationNode(tree: Tree, node: Node): boolean;
}
interface Config {
  isForceCalculate(): boolean;
  getSheetNameMap(): object;
  getExcludedRange(): Record<string, Record<string, { getValue(row: number, column: number): unknown }>> | undefined;
}
interface Kept {
  readonly tree: Tree;
  readonly ranges: readonly IUnitRange[];
  readonly volatile: boolean;
}

/** Univer's numbers of the nodes whose areas are known only when they are calculated: `A1:INDEX(…)`, `@…` and `…#`. */
const CALCULATED_AREAS: ReadonlySet<number> = new Set([10, 11, 12]);

/** Counts how often what a formula depends on was worked out. */
export interface Tracing {
  readonly traced: number;
}

class KeptTrees implements Tracing {
  traced = 0;
  private kept = new Map<number, Kept>();
  private setting = '';
  private readonly make: Generator['_generateTreeList'];

  constructor(
    private readonly generator: Generator,
    private readonly dependencies: IDependencyManagerService,
    private readonly config: Config,
  ) {
    this.make = generator._generateTreeList.bind(generator);
  }

  async generate(formulas: Formulas, others: object, sheets: Sheets): Promise<Tree[]> {
    const setting = JSON.stringify([sizesOf(sheets), this.config.getSheetNameMap()]);
    if (setting !== this.setting || this.config.isForceCalculate() || Object.keys(others).length > 0) this.kept.clear();
    this.setting = setting;
    const { known, rest } = this.parted(formulas);
    for (const { tree, ranges, volatile } of known) {
      tree.rangeList = [...ranges]; // Univer empties it after each run
      tree.isDirty = volatile || this.isInDirtyArea(tree);
      tree.resetState();
      this.generator._dependencyTreeCache.set(tree.treeId, tree);
    }
    const made = await this.make(rest, others, sheets);
    this.traced += made.length;
    this.kept = new Map(known.map((kept) => [kept.tree.treeId, kept]));
    const fixed = made.map((tree) => this.keep(tree));
    if (known.length === 0 || fixed.every((isFixed) => isFixed)) return made;
    // OFFSET and INDIRECT look at what other formulas have calculated: for them Univer has to see all.
    this.kept.clear();
    this.generator._dependencyTreeCache.clear();
    this.generator._dependencyRTreeCacheForAddressFunction.clear();
    const all = await this.make(formulas, others, sheets);
    this.traced += all.length;
    return all;
  }

  private parted(formulas: Formulas): { known: Kept[]; rest: Formulas } {
    const known: Kept[] = [];
    const rest: Formulas = {};
    for (const [unitId, ofUnit] of Object.entries(formulas)) {
      for (const [sheetId, rows] of Object.entries(ofUnit)) {
        const unknown: Formulas[string][string] = ((rest[unitId] ??= {})[sheetId] = {});
        for (const row in rows) {
          for (const column in rows[row]) {
            const formula = rows[row][column as unknown as number]!;
            const id = this.dependencies.getFormulaDependency(unitId, sheetId, Number(row), Number(column));
            const kept = id === undefined || id === null ? undefined : this.kept.get(id);
            if (kept?.tree.formula === formula.f) known.push(kept);
            else (unknown[row] ??= {})[column as unknown as number] = formula;
          }
        }
      }
    }
    return { known, rest };
  }

  /** False when the areas that the formula looks at change with what is calculated. */
  private keep(tree: Tree): boolean {
    if (tree.isVirtual || tree.formula === '') return false;
    const node = this.generator._getTreeNode(tree);
    const areas = areasOf(node);
    if (areas === 'dynamic') return false;
    const volatile = this.generator._detectForcedRecalculationNode(tree, node);
    // A copy each: the areas are those of Univer's own references, which move on.
    const ranges = tree.rangeList.map((range) => ({ ...range, range: { ...range.range } }));
    if (areas === 'fixed') this.kept.set(tree.treeId, { tree, ranges, volatile });
    return true;
  }

  private isInDirtyArea({ unitId, subUnitId, row, column }: Tree): boolean {
    const excluded = this.config.getExcludedRange()?.[unitId]?.[subUnitId];
    if (excluded && excluded.getValue(row, column) != null) return false;
    const areas = this.generator._updateRangeFlattenCache.get(unitId)?.get(subUnitId) ?? [];
    return areas.some(
      (area) => row >= area.startRow && row <= area.endRow && column >= area.startColumn && column <= area.endColumn,
    );
  }
}

/** Univer asks the generator that `injector` gives. */
export function keepTrees(injector: Injector): Tracing {
  const generator = injector.get(IFormulaDependencyGenerator) as unknown as Generator;
  const config = injector.get(IFormulaCurrentConfigService) as unknown as Config;
  const trees = new KeptTrees(generator, injector.get(IDependencyManagerService), config);
  generator._generateTreeList = (formulas, others, sheets) => trees.generate(formulas, others, sheets);
  return trees;
}

/** References beyond a sheet's size are errors: with other sizes formulas look at other areas. */
function sizesOf(sheets: Sheets): unknown[] {
  return Object.entries(sheets).flatMap(([unitId, ofUnit]) =>
    Object.entries(ofUnit).map(([sheetId, { rowCount, columnCount }]) => [unitId, sheetId, rowCount, columnCount]),
  );
}

/**
 * `fixed`: those in the formula's text; `calculated`: they may become others, within those in its text or by what these say; `dynamic`:
 * they may be anywhere. What INDEX answers lies in its first argument, which stands in the text.
 */
function areasOf(node: Node): 'fixed' | 'calculated' | 'dynamic' {
  let areas: 'fixed' | 'calculated' = 'fixed';
  for (const child of node.getChildren()) {
    if (child.isAddress() && child.getToken().toUpperCase() !== 'INDEX') return 'dynamic';
    const below = areasOf(child);
    if (below === 'dynamic') return below;
    if (below === 'calculated' || CALCULATED_AREAS.has(child.nodeType)) areas = 'calculated';
  }
  return areas;
}
