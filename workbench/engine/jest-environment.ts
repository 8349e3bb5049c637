/**
 * jest environment: Node, with Node's own `require` beside jest's. What is loaded by it is loaded once per worker instead of once
 * per test file: see `node.ts`.
 */
import { TestEnvironment } from 'jest-environment-node';

export default class EngineEnvironment extends TestEnvironment {
  override async setup(): Promise<void> {
    await super.setup();
    this.global.requireOutside = require;
  }
}
