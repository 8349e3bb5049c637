// What is to be made: three groups, the internal one last and marked in words.

import { Field, makeStyles, Radio, RadioGroup, tokens } from '@fluentui/react-components';
import { exportGroups, exportKinds, type ExportKind } from '../../app/export-kinds';
import { useText } from '../parts/text-context';

const useStyles = makeStyles({
  group: {
    margin: `${tokens.spacingVerticalS} 0 0`,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightSemibold,
  },
  hint: { display: 'block', color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});

export interface KindChoiceProps {
  readonly kind: ExportKind;
  readonly onChoose: (kind: ExportKind) => void;
}

export function KindChoice({ kind, onChoose }: KindChoiceProps) {
  const t = useText();
  const styles = useStyles();
  return (
    <Field label={t('pane.export.what')}>
      <RadioGroup
        value={kind}
        onChange={(_event, { value }) => onChoose(exportKinds.find((choice) => choice === value) ?? 'sheet')}
      >
        {exportGroups.flatMap(({ id, kinds }) => [
          <div key={id} className={styles.group}>
            {t(`pane.export.group.${id}`)}
          </div>,
          ...kinds.map((choice) => (
            <Radio
              key={choice}
              value={choice}
              label={
                <>
                  {t(`pane.export.${choice}`)}
                  <span className={styles.hint}>{t(`pane.export.${choice}Hint`)}</span>
                </>
              }
            />
          )),
        ])}
      </RadioGroup>
    </Field>
  );
}
