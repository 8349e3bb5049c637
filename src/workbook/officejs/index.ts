export { readCapabilities, type HostCapabilities } from './capabilities';
export { createOfficeGateway } from './office-gateway';
