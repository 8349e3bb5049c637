// A mistake of ours in one view: a sentence and a way on, instead of an empty pane. The other views go on working.

import { Button } from '@fluentui/react-components';
import { Component, type ReactNode } from 'react';
import { ViewFrame } from './ViewFrame';
import { TextContext } from '../parts/text-context';

interface State {
  readonly failed: boolean;
  /** Raised by «Prøv igjen», so that the view begins afresh. */
  readonly attempt: number;
}

export interface ErrorBoundaryProps {
  readonly children: ReactNode;
  /** Shown instead of the sentence and the button. */
  readonly fallback?: ReactNode;
}

export class ErrorBoundary extends Component<ErrorBoundaryProps, State> {
  static override contextType = TextContext;
  declare context: React.ContextType<typeof TextContext>;
  override state: State = { failed: false, attempt: 0 };

  static getDerivedStateFromError(): Partial<State> {
    return { failed: true };
  }

  override render(): ReactNode {
    const t = this.context;
    if (!this.state.failed) return <Again key={this.state.attempt}>{this.props.children}</Again>;
    if (this.props.fallback !== undefined) return this.props.fallback;
    const retry = () => this.setState(({ attempt }) => ({ failed: false, attempt: attempt + 1 }));
    return (
      <ViewFrame
        footer={
          <Button appearance="primary" onClick={retry}>
            {t('pane.tryAgain')}
          </Button>
        }
      >
        <p role="alert">{t('pane.crashed')}</p>
      </ViewFrame>
    );
  }
}

const Again = ({ children }: { readonly children: ReactNode }) => children;
