import type { FuncMap } from './template.ts';

/** docker/cli's template functions: json split join title lower upper pad truncate println. Source: docker/cli templates/templates.go. */
export const dockerFuncs: FuncMap = {};
/** For the header line of `table` formats: the same names, but json, split, join … leave the header word as it is. */
export const headerFuncs: FuncMap = {};
