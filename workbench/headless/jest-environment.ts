// Replaced by the host's environment.
import { TestEnvironment } from 'jest-environment-node';
export default TestEnvironment;
