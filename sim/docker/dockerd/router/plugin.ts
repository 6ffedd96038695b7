import { notFound } from '../../api/error.ts';
import { get, type Route } from './route.ts';

/** There are no plugins here, and that is what these routes say. */
export const pluginRoutes = (): Route[] => [
  get('/plugins', ({ reply }) => reply.json(200, [])),
  get('/plugins/{name}/json', ({ vars }) => {
    throw notFound(`plugin ${JSON.stringify(vars.name)} not found`);
  }),
];
