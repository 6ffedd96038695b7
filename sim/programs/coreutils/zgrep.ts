export { zgrep as main } from '../archive/through-gzip.ts';
