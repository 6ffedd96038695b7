import { notImplemented } from '../../api/error.ts';
import { ROUTES } from '../support.ts';
import type { Route } from './route.ts';

/** Known routes of the API that are not here: they say so, and come last, so that a route that is here wins. */
export function missingRoutes(): Route[] {
  return ROUTES.filter(({ support }) => support === 'missing').map(({ route }) => {
    const [method = '', pattern = ''] = route.split(' ');
    return {
      method,
      pattern,
      handle: () => {
        throw notImplemented(`dockwire: ${route} is not simulated yet`);
      },
    };
  });
}
