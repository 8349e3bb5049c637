/** jest environment: Node, plus Microsoft's Excel client in the test's own context, so that its errors are the test's errors. */
import type vm from 'node:vm';
import EngineEnvironment from '../engine/jest-environment';
import { runClient } from './office-client';

export default class ExcelEnvironment extends EngineEnvironment {
  override async setup(): Promise<void> {
    await super.setup();
    runClient(this.global, this.getVmContext() as vm.Context);
  }
}
