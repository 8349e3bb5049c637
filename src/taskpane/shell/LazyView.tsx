// A view that is fetched when it is opened for the first time. A fetch that failed is made again when the boundary above
// begins afresh: the lazy component is made anew with this one.

import { lazy, Suspense, useState, type ComponentType } from 'react';
import { useText } from '../parts/text-context';
import { ViewFrame } from './ViewFrame';

export interface LazyViewProps<P extends object> {
  readonly load: () => Promise<ComponentType<P>>;
  readonly props: P;
}

export function LazyView<P extends object>({ load, props }: LazyViewProps<P>) {
  const t = useText();
  const [View] = useState(() => lazy(async () => ({ default: (await load()) as ComponentType<object> })));
  return (
    <Suspense
      fallback={
        <ViewFrame>
          <p>{t('pane.loading')}</p>
        </ViewFrame>
      }
    >
      <View {...props} />
    </Suspense>
  );
}
