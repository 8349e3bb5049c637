export { meetsFloor, readCapabilities, type HostCapabilities } from './capabilities';
export { openKeep } from './office-js-helpers';
export { createOfficeGateway } from './office-gateway';
