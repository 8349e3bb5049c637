/** A button of the title bar: icon and word, in a narrow window the icon alone with the word as its tooltip. */
import { forwardRef, type ReactElement, type Ref } from 'react';
import { Button, type ButtonProps, makeStyles, mergeClasses, tokens, Tooltip } from '@fluentui/react-components';

const NARROW = '@media (max-width: 1120px)';

const useStyles = makeStyles({
  button: {
    minWidth: 'auto',
    flexShrink: 0,
    padding: '5px 10px',
    fontWeight: tokens.fontWeightRegular,
    whiteSpace: 'nowrap',
    [NARROW]: { padding: '5px 6px' },
  },
  iconOnly: { padding: '5px 6px' },
  word: { marginLeft: '2px', [NARROW]: { display: 'none' } },
});

type Props = Omit<Extract<ButtonProps, { readonly as?: 'button' }>, 'icon' | 'children'> & {
  readonly icon: ReactElement;
  readonly label: string;
  readonly iconOnly?: boolean;
};

export const BarButton = forwardRef<HTMLButtonElement, Props>(function BarButton(
  { icon, label, iconOnly = false, ...rest },
  ref,
) {
  const styles = useStyles();
  return (
    <Tooltip content={label} relationship="label">
      <Button
        {...rest}
        ref={ref as Ref<never>} // Fluent's type: what a link and a button have in common, which is nothing
        appearance="subtle"
        icon={icon}
        className={mergeClasses(styles.button, iconOnly && styles.iconOnly)}
      >
        {iconOnly ? null : <span className={styles.word}>{label}</span>}
      </Button>
    </Tooltip>
  );
});
