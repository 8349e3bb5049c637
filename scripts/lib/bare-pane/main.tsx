// What the pane's first paint is compared with: React and Fluent as one would begin an add-in with them, ten controls and no more.

import {
  Button,
  Checkbox,
  Field,
  FluentProvider,
  Input,
  Radio,
  RadioGroup,
  Select,
  Switch,
  Textarea,
  webLightTheme,
} from '@fluentui/react-components';
import { createRoot } from 'react-dom/client';

function BarePage() {
  return (
    <FluentProvider theme={webLightTheme}>
      <Field label="One">
        <Input />
      </Field>
      <Field label="Two">
        <Input />
      </Field>
      <Field label="Three">
        <Textarea />
      </Field>
      <Field label="Four">
        <Select>
          <option>First</option>
          <option>Second</option>
        </Select>
      </Field>
      <Checkbox label="Five" />
      <Switch label="Six" />
      <RadioGroup>
        <Radio value="seven" label="Seven" />
        <Radio value="eight" label="Eight" />
      </RadioGroup>
      <Button appearance="primary">Nine</Button>
      <Button>Ten</Button>
    </FluentProvider>
  );
}

void Office.onReady().then(() => createRoot(document.getElementById('root')!).render(<BarePage />));
