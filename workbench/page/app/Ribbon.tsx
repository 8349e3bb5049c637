/** The add-in's tabs, groups and buttons as its manifest describes them. */
import { useState, useSyncExternalStore } from 'react';
import {
  Button,
  makeStyles,
  Menu,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
  Tab,
  TabList,
  tokens,
  Tooltip,
  useArrowNavigationGroup,
} from '@fluentui/react-components';
import type { RibbonControl } from '../addin/manifest';
import { useWords } from '../words';
import type { Desk } from './desk';

const useStyles = makeStyles({
  ribbon: {
    display: 'flex',
    alignItems: 'stretch',
    minHeight: '98px',
    overflowX: 'auto',
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  group: {
    display: 'flex',
    flexDirection: 'column',
    padding: '4px 8px',
    borderRight: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  controls: { display: 'flex', gap: '2px', flexGrow: 1 },
  label: { textAlign: 'center', fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  button: {
    minWidth: '64px',
    maxWidth: '104px',
    height: '72px',
    padding: '4px',
    flexDirection: 'column',
    justifyContent: 'flex-start',
    gap: '4px',
    fontWeight: tokens.fontWeightRegular,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase100,
  },
  icon: { width: '32px', height: '32px', margin: 0 },
});

export function Ribbon({ desk }: { desk: Desk }) {
  const styles = useStyles();
  const words = useWords();
  const { tabs } = useSyncExternalStore(desk.subscribe, desk.snapshot);
  const [chosen, setChosen] = useState(0);
  const arrows = useArrowNavigationGroup({ axis: 'horizontal', memorizeCurrent: true });
  const tab = tabs[Math.min(chosen, tabs.length - 1)];
  if (!tab) return null;
  return (
    <section aria-label={words.ribbon.label}>
      <TabList
        size="small"
        aria-label={words.ribbon.label}
        selectedValue={tab.id}
        onTabSelect={(_, { value }) => setChosen(tabs.findIndex(({ id }) => id === value))}
      >
        {tabs.map(({ id, label }) => (
          <Tab key={id} value={id}>
            {label}
          </Tab>
        ))}
      </TabList>
      <div className={styles.ribbon} role="tabpanel" aria-label={tab.label} {...arrows}>
        {tab.groups.map((group) => (
          <div key={group.id} className={styles.group} role="group" aria-label={group.label}>
            <div className={styles.controls}>
              {group.controls.map((control) => (
                <RibbonButton key={control.id} desk={desk} control={control} />
              ))}
            </div>
            <div className={styles.label} aria-hidden="true">
              {group.label}
            </div>
          </div>
        ))}
      </div>
    </section>
  );
}

function RibbonButton({ desk, control }: { desk: Desk; control: RibbonControl }) {
  const styles = useStyles();
  const { running } = useSyncExternalStore(desk.subscribe, desk.snapshot);
  const picture = control.icons.get(32) ?? [...control.icons.values()].at(-1);
  const { action } = control;
  const button = (
    <Button
      appearance="subtle"
      className={styles.button}
      disabled={!control.enabled || running.includes(control.id)}
      icon={
        picture === undefined
          ? null
          : { className: styles.icon, children: <img className={styles.icon} src={picture} alt="" /> }
      }
      onClick={() => desk.run(control)}
    >
      {control.label}
    </Button>
  );
  if (action.kind === 'menu')
    return (
      <Menu>
        <MenuTrigger disableButtonEnhancement>{button}</MenuTrigger>
        <MenuPopover>
          <MenuList>
            {action.items.map((item) => (
              <MenuItem key={item.id} disabled={!item.enabled} onClick={() => desk.run(item)}>
                {item.label}
              </MenuItem>
            ))}
          </MenuList>
        </MenuPopover>
      </Menu>
    );
  return (
    <Tooltip content={{ children: `${control.title}. ${control.description}` }} relationship="description" withArrow>
      {button}
    </Tooltip>
  );
}
