/** While a formula is typed: the add-in's functions that begin so, and what the one that is open wants. */
import { makeStyles, tokens } from '@fluentui/react-components';
import { useWords } from '../words';

export interface FunctionInfo {
  readonly name: string;
  readonly description: string;
  readonly parameters: readonly string[];
}

const MOST = 8;

const useStyles = makeStyles({
  help: {
    position: 'absolute',
    maxWidth: '420px',
    padding: '6px 10px',
    zIndex: 4,
    fontSize: tokens.fontSizeBase200,
    borderRadius: tokens.borderRadiusMedium,
    boxShadow: tokens.shadow16,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    pointerEvents: 'none',
  },
  list: { margin: 0, padding: 0, listStyle: 'none' },
  description: { color: tokens.colorNeutralForeground2 },
});

export function FunctionHelp({
  functions,
  text,
  place,
}: {
  functions: readonly FunctionInfo[];
  text: string;
  place: { left: number; top: number };
}) {
  const styles = useStyles();
  const words = useWords();
  const found = functionsFor(functions, text);
  if (found.length === 0) return null;
  return (
    <div className={styles.help} style={place} role="status" aria-label={words.grid.functionHelp}>
      <ul className={styles.list}>
        {found.map(({ name, parameters, description }) => (
          <li key={name}>
            {`${name}(${parameters.join('; ')})`}
            {found.length === 1 && <div className={styles.description}>{description}</div>}
          </li>
        ))}
      </ul>
    </div>
  );
}

/** The open function when the caret is inside its brackets, else those whose name begins with what is typed last. */
export function functionsFor(functions: readonly FunctionInfo[], text: string): readonly FunctionInfo[] {
  if (!text.startsWith('=')) return [];
  const begun = /([\p{L}_][\p{L}\p{N}_.]*)$/u.exec(text)?.[1]?.toUpperCase();
  if (begun !== undefined && begun.length > 1)
    return functions.filter(({ name }) => name.toUpperCase().startsWith(begun)).slice(0, MOST);
  const open = openFunction(text);
  return functions.filter(({ name }) => name.toUpperCase() === open);
}

/** The name before the last bracket that nothing has closed. */
function openFunction(text: string): string | undefined {
  let depth = 0;
  for (let i = text.length - 1; i >= 0; i -= 1) {
    if (text[i] === ')') depth += 1;
    if (text[i] === '(' && depth-- === 0)
      return /([\p{L}_][\p{L}\p{N}_.]*)$/u.exec(text.slice(0, i))?.[1]?.toUpperCase();
  }
  return undefined;
}
