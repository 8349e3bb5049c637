// The page itself, around everything: no margin of the browser's own, as high as the pane.

import { makeStaticStyles } from '@fluentui/react-components';

export const usePage = makeStaticStyles({ 'html, body': { margin: 0, height: '100%' } });
