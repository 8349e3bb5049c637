/** jest environment: Node, and when a test fails, what each open page showed at that moment is printed, since a log of CI has no screen. */
import { TestEnvironment } from 'jest-environment-node';

export default class TellsOfFailures extends TestEnvironment {
  async handleTestEvent({ name }: { readonly name: string }): Promise<void> {
    if (name !== 'test_fn_failure') return;
    await this.global.tellWhatPagesShow?.();
  }
}

declare global {
  /** Set by whoever has opened pages. */
  var tellWhatPagesShow: (() => Promise<void>) | undefined;
}
