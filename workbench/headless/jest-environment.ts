/** jest environment: Node, plus Microsoft's Excel client in the test's own context, so that its errors are the test's errors. */
import { TestEnvironment } from 'jest-environment-node';
import type vm from 'node:vm';
import { runClient } from './office-client';

export default class ExcelEnvironment extends TestEnvironment {
  override async setup(): Promise<void> {
    await super.setup();
    runClient(this.global, this.getVmContext() as vm.Context);
  }
}
