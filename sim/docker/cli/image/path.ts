import { escapedPath } from '../url-path.ts';

/** `/images/NAME…`. */
export const imagePath = (name: string, action = ''): string => `/images/${escapedPath(name)}${action}`;
