export { zless as main } from '../archive/through-gzip.ts';
