/** The switches, in a panel that opens from the title bar. */
import { useState, useSyncExternalStore } from 'react';
import {
  Button,
  Field,
  makeStyles,
  Popover,
  PopoverSurface,
  PopoverTrigger,
  Radio,
  RadioGroup,
  Select,
  SpinButton,
  Switch,
} from '@fluentui/react-components';
import { SettingsRegular } from '@fluentui/react-icons';
import { API_ERROR_CODES } from '../../wire/api-error';
import { useWords } from '../words';
import { BarButton } from './BarButton';
import { LATENCIES, type Switches } from './switches';

const useStyles = makeStyles({
  panel: { display: 'flex', flexDirection: 'column', gap: '8px', width: '320px' },
  row: { display: 'flex', gap: '8px', alignItems: 'end' },
  count: { width: '72px', minWidth: 0 },
  grow: { flexGrow: 1, minWidth: 0, '> *': { minWidth: 0 }, '& select': { minWidth: 0 } },
});

export function SwitchPanel({ switches }: { switches: Switches }) {
  const styles = useStyles();
  const words = useWords().switches;
  const state = useSyncExternalStore(switches.subscribe, switches.snapshot);
  return (
    <Popover trapFocus>
      <PopoverTrigger disableButtonEnhancement>
        <BarButton icon={<SettingsRegular />} label={words.label} />
      </PopoverTrigger>
      <PopoverSurface aria-label={words.label}>
        <div className={styles.panel}>
          <Field label={words.latency}>
            <Select
              value={String(state.latencyMs)}
              onChange={(_, { value }) => switches.set({ latencyMs: Number(value) })}
            >
              {LATENCIES.map((ms) => (
                <option key={ms} value={ms}>
                  {ms === 0 ? words.none : `${ms} ms`}
                </option>
              ))}
            </Select>
          </Field>
          <Switch
            label={words.cellEdit}
            checked={state.cellEdit}
            onChange={(_, { checked }) => switches.set({ cellEdit: checked })}
          />
          <Switch
            label={words.tableGrowth}
            checked={state.tableGrowth}
            onChange={(_, { checked }) => switches.set({ tableGrowth: checked })}
          />
          <Switch
            label={words.readOnly}
            checked={state.readOnly}
            onChange={(_, { checked }) => switches.set({ readOnly: checked })}
          />
          <Switch
            label={words.addInLoaded}
            checked={state.addInLoaded}
            onChange={(_, { checked }) => switches.set({ addInLoaded: checked })}
          />
          <FaultForm switches={switches} />
        </div>
      </PopoverSurface>
    </Popover>
  );
}

/** A step of the buttons comes as a number, what is typed as text. */
const callNumber = (entered: number | string | null | undefined): number | undefined => {
  const at = Math.round(Number(entered));
  return at >= 1 && at <= 99 ? at : undefined;
};

function FaultForm({ switches }: { switches: Switches }) {
  const styles = useStyles();
  const words = useWords().switches;
  const [code, setCode] = useState('GeneralException');
  const [at, setAt] = useState(1);
  const [when, setWhen] = useState<'before' | 'after'>('before');
  const [planned, setPlanned] = useState('');
  return (
    <>
      <div className={styles.row}>
        <Field label={words.failWith} className={styles.grow}>
          <Select value={code} onChange={(_, { value }) => setCode(value)}>
            {API_ERROR_CODES.map((each) => (
              <option key={each}>{each}</option>
            ))}
          </Select>
        </Field>
        <Field label={words.failAt}>
          <SpinButton
            className={styles.count}
            min={1}
            max={99}
            value={at}
            onChange={(_, { value, displayValue }) => setAt(callNumber(value ?? displayValue) ?? at)}
          />
        </Field>
      </div>
      <RadioGroup layout="horizontal" value={when} onChange={(_, { value }) => setWhen(value as 'before' | 'after')}>
        <Radio value="before" label={words.before} />
        <Radio value="after" label={words.after} />
      </RadioGroup>
      <Button
        onClick={() => {
          switches.fail(code, at, when);
          setPlanned(words.planned(code, at));
        }}
      >
        {words.fail}
      </Button>
      <span role="status">{planned}</span>
    </>
  );
}
