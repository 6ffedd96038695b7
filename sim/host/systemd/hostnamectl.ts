export { hostnamectl as main } from './host-control.ts';
