/** Beside the cell while a formula is typed: the functions that begin so, to choose from, or what the open one wants. */
import { useLayoutEffect, useRef } from 'react';
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useWords } from '../words';
import type { Box } from './canvas';
import type { FunctionInfo, Help } from './completion';

const GAP = 4;

const useStyles = makeStyles({
  help: {
    position: 'absolute',
    maxWidth: '420px',
    padding: '4px',
    zIndex: 4,
    fontSize: tokens.fontSizeBase200,
    borderRadius: tokens.borderRadiusMedium,
    boxShadow: tokens.shadow16,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
  },
  list: { margin: 0, padding: 0, listStyle: 'none' },
  item: { padding: '3px 8px', borderRadius: tokens.borderRadiusSmall, cursor: 'pointer' },
  chosen: { backgroundColor: tokens.colorNeutralBackground1Selected },
  call: { padding: '2px 6px' },
  description: { color: tokens.colorNeutralForeground2 },
});

interface Props {
  readonly help: Help;
  /** Of `names`: the one that Tab takes. */
  readonly chosen: number;
  readonly onChoose: (name: string) => void;
  /** The cell. */
  readonly box: Box;
}

export function FunctionHelp({ help, chosen, onChoose, box }: Props) {
  const styles = useStyles();
  const words = useWords();
  const own = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const element = own.current!;
    const pane = element.offsetParent!;
    const below = box.top + box.height + GAP;
    const fits = below + element.offsetHeight <= pane.clientHeight;
    element.style.top = `${fits ? below : Math.max(0, box.top - element.offsetHeight - GAP)}px`;
    element.style.left = `${Math.max(0, Math.min(box.left, pane.clientWidth - element.offsetWidth - GAP))}px`;
  });
  return (
    <div ref={own} className={styles.help} role="status" aria-label={words.grid.functionHelp}>
      {help.kind === 'call' ? (
        <div className={styles.call}>
          <Signature of={help.function} argument={help.argument} />
          <div className={styles.description}>{help.function.description}</div>
        </div>
      ) : (
        <ul className={styles.list}>
          {help.functions.map((each, index) => (
            <li
              key={each.name}
              className={mergeClasses(styles.item, index === chosen && styles.chosen)}
              aria-current={index === chosen}
              // Before the cell's text field loses the focus.
              onPointerDown={(event) => {
                event.preventDefault();
                onChoose(each.name);
              }}
            >
              {index === chosen ? <Signature of={each} /> : each.name}
              {index === chosen && <div className={styles.description}>{each.description}</div>}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

/** The argument that is being typed stands out, as in Excel. */
function Signature({ of: { name, parameters }, argument }: { of: FunctionInfo; argument?: number }) {
  const now = argument === undefined ? undefined : Math.min(argument, parameters.length - 1);
  return (
    <>
      {name}(
      {parameters.map((parameter, index) => (
        <span key={parameter}>
          {index === 0 ? '' : '; '}
          {index === now ? <strong>{parameter}</strong> : parameter}
        </span>
      ))}
      )
    </>
  );
}
