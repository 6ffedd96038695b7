import { escapedPath } from '../url-path.ts';

const NO_PATH = '';

/** `/containers/NAME…`. An empty name would be another route: it gives {@link NO_PATH}, which the client refuses. */
export const containerPath = (name: string, action = ''): string =>
  name.trim() === '' ? NO_PATH : `/containers/${escapedPath(name)}${action}`;
