// Filter criteria between files (`filterColumn`) and Excel's API, for tables and for sheets. What they hide is in the rows.
// ECMA-376 part 1, 18.3.2.
import type { AutoFilterState } from '../engine';
import { parseRect, rectAddress } from '../rects';
import { child, childrenOf, type Element, flag, tag } from './xml';

interface Criteria {
  readonly filterOn?: string;
  readonly criterion1?: string | null;
  readonly criterion2?: string | null;
  readonly operator?: string | null;
  readonly values?: readonly unknown[] | null;
  readonly dynamicCriteria?: string;
}

const OPERATORS: readonly (readonly [sign: string, file: string])[] = [
  ['<>', 'notEqual'],
  ['<=', 'lessThanOrEqual'],
  ['>=', 'greaterThanOrEqual'],
  ['<', 'lessThan'],
  ['>', 'greaterThan'],
  ['=', 'equal'],
];

export function readAutoFilter(element: Element | undefined): AutoFilterState | undefined {
  const rect = element && parseRect(element.attributes['ref'] ?? '');
  if (!rect) return undefined;
  const filters = childrenOf(element, 'filterColumn').flatMap((column): [string, Criteria][] => {
    const criteria = criteriaOf(column);
    return criteria ? [[column.attributes['colId'] ?? '0', criteria]] : [];
  });
  return { rect, filters: Object.fromEntries(filters) };
}

function criteriaOf(column: Element): Criteria | undefined {
  const values = child(column, 'filters');
  if (values) {
    const listed = childrenOf(values, 'filter').map(({ attributes }) => attributes['val'] ?? '');
    return { filterOn: 'Values', values: flag(values, 'blank') ? [...listed, ''] : listed };
  }
  const top = child(column, 'top10');
  if (top) {
    const kind = `${flag(top, 'top', true) ? 'Top' : 'Bottom'}${flag(top, 'percent') ? 'Percent' : 'Items'}`;
    return { filterOn: kind, criterion1: top.attributes['val'] ?? '10' };
  }
  const custom = child(column, 'customFilters');
  const [first, second] = childrenOf(custom, 'customFilter').map(({ attributes }) => {
    const sign = OPERATORS.find(([, file]) => file === (attributes['operator'] ?? 'equal'))?.[0] ?? '=';
    return sign + (attributes['val'] ?? '');
  });
  if (first !== undefined)
    return {
      filterOn: 'Custom',
      criterion1: first,
      ...(second === undefined ? {} : { criterion2: second, operator: flag(custom, 'and') ? 'And' : 'Or' }),
    };
  const dynamic = child(column, 'dynamicFilter')?.attributes['type'];
  return dynamic === undefined
    ? undefined
    : { filterOn: 'Dynamic', dynamicCriteria: dynamic.charAt(0).toUpperCase() + dynamic.slice(1) };
}

export function writeAutoFilter(state: AutoFilterState | undefined): string {
  return state ? tag('autoFilter', { ref: rectAddress(state.rect) }, writeFilterColumns(state.filters)) : '';
}

export function writeFilterColumns(filters: { readonly [columnIndex: number]: unknown }): string {
  return Object.entries(filters)
    .map(([colId, criteria]) => {
      const content = columnXml(criteria as Criteria);
      return content ? tag('filterColumn', { colId }, content) : '';
    })
    .join('');
}

function columnXml(criteria: Criteria): string {
  switch (criteria.filterOn) {
    case 'Values': {
      const values = (criteria.values ?? []).filter((value) => typeof value !== 'object').map(String);
      return tag(
        'filters',
        { blank: values.includes('') ? true : undefined },
        values
          .filter((value) => value !== '')
          .map((val) => tag('filter', { val }))
          .join(''),
      );
    }
    case 'Custom':
      return tag(
        'customFilters',
        { and: criteria.criterion2 != null && criteria.operator !== 'Or' ? true : undefined },
        [criteria.criterion1, criteria.criterion2]
          .map((criterion) => (criterion == null ? '' : customXml(criterion)))
          .join(''),
      );
    case 'TopItems':
    case 'TopPercent':
    case 'BottomItems':
    case 'BottomPercent':
      return tag('top10', {
        top: criteria.filterOn.startsWith('Top') ? undefined : false,
        percent: criteria.filterOn.endsWith('Percent') ? true : undefined,
        val: Number(criteria.criterion1),
      });
    case 'Dynamic': {
      const type = criteria.dynamicCriteria ?? '';
      return tag('dynamicFilter', { type: type.charAt(0).toLowerCase() + type.slice(1) });
    }
    default:
      return ''; // colours and icons: hidden rows are saved, the criterion is not
  }
}

function customXml(criterion: string): string {
  const [sign, file] = OPERATORS.find(([sign]) => criterion.startsWith(sign)) ?? ['', 'equal'];
  return tag('customFilter', { operator: file === 'equal' ? undefined : file, val: criterion.slice(sign.length) });
}
