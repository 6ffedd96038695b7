export { timedatectl as main } from './host-control.ts';
