// Instead of @fluentui/react-icons in jsdom: its thousands of drawings took half of the time to load Fluent UI, and
// nothing there looks at them. Chromium draws the real ones.
import { createElement, type FunctionComponent } from 'react';

const icon: FunctionComponent = () => createElement('svg', { 'aria-hidden': true });

const named: Readonly<Record<string, unknown>> = {
  __esModule: true,
  bundleIcon: () => icon,
  iconFilledClassName: 'fui-Icon-filled',
  iconRegularClassName: 'fui-Icon-regular',
};

module.exports = new Proxy(named, { get: (known, name: string) => known[name] ?? icon });
