// The inside of a structured reference, `Table[…]`: read from and written in Excel's form.
// Grammar: https://support.microsoft.com/office/using-structured-references-with-excel-tables-f5ed2452-2337-4f71-bed3-c8ae6d2b276e

export interface StructuredReference {
  /** `#All`, `#Data`, `#Headers`, `#Totals`, `#This Row`; none means the body. */
  readonly sections: readonly string[];
  /** None, one, or the first and last of a span. */
  readonly columns: readonly string[];
}

const SECTIONS = ['#All', '#Data', '#Headers', '#Totals', '#This Row'];

/** `inside` is what stands between the outer brackets. */
export function parseStructured(inside: string): StructuredReference {
  const body = inside.trim();
  if (body.startsWith('@')) {
    const rest = body.slice(1).trim();
    return {
      sections: ['#This Row'],
      columns: rest === '' ? [] : rest.startsWith('[') ? parts(rest) : [unescape(rest)],
    };
  }
  if (!body.startsWith('[')) {
    const section = sectionOf(body);
    if (section) return { sections: [section], columns: [] };
    return { sections: [], columns: body === '' ? [] : [unescape(inside)] };
  }
  const all = parts(body, true);
  const sections = all.flatMap((part) => sectionOf(part) ?? []);
  return { sections, columns: all.filter((part) => !sectionOf(part)).map(unescape) };
}

/** In Excel's form, brackets included: `[Frist]`, `[@Frist]`, `[@[Frist 2]]`, `[[#Headers],[Frist]]`. */
export function printStructured({ sections, columns }: StructuredReference): string {
  const bracketed = columns.map((column) => `[${escape(column)}]`).join(':');
  if (sections.length === 1 && sections[0] === '#This Row') {
    return columns.length === 1 && /^[\p{L}\p{N}_]+$/u.test(columns[0]!) ? `[@${columns[0]!}]` : `[@${bracketed}]`;
  }
  if (sections.length === 0) return columns.length === 1 ? bracketed : `[${bracketed}]`;
  if (sections.length === 1 && columns.length === 0) return `[${sections[0]!}]`;
  return `[${[...sections.map((section) => `[${section}]`), ...(bracketed ? [bracketed] : [])].join(',')}]`;
}

/** As in the file, where `@` is not known: `[[#This Row],[Frist]]`. */
export function printStructuredInFull({ sections, columns }: StructuredReference): string {
  if (!(sections.length === 1 && sections[0] === '#This Row')) return printStructured({ sections, columns });
  const bracketed = columns.map((column) => `[${escape(column)}]`).join(':');
  return bracketed ? `[[#This Row],${bracketed}]` : '[#This Row]';
}

function sectionOf(text: string): string | undefined {
  return text.startsWith('#')
    ? SECTIONS.find((section) => section.toLowerCase() === text.trim().toLowerCase())
    : undefined;
}

/** The contents of the bracketed parts of `[a],[b]:[c]`. */
function parts(text: string, raw = false): string[] {
  const found: string[] = [];
  let current: string | undefined;
  for (let at = 0; at < text.length; at++) {
    const character = text[at]!;
    if (current === undefined) {
      if (character === '[') current = '';
    } else if (character === "'") current += character + (text[++at] ?? '');
    else if (character === ']') {
      found.push(raw ? current : unescape(current));
      current = undefined;
    } else current += character;
  }
  return found;
}

function escape(column: string): string {
  return column.replace(/['[\]#@]/g, "'$&");
}

function unescape(column: string): string {
  return column.replace(/'(.)/gs, '$1');
}
