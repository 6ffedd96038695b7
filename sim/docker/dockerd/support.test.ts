import { expect, it } from 'vitest';
import type { Daemon } from './daemon.ts';
import { missingRoutes } from './router/missing.ts';
import { allRoutes } from './routes.ts';
import { ROUTES } from './support.ts';

const shape = (route: string): string => route.replace(/\{\w+\}/g, '{}').replace(/\/$/, '');

it('tells every route that is here, and none that is not', () => {
  // Routes are only made here, never called.
  const missing = new Set(missingRoutes().map(({ method, pattern }) => shape(`${method} ${pattern}`)));
  const made = allRoutes({} as Daemon).map(({ method, pattern }) => shape(`${method} ${pattern}`));
  const here = new Set(made.filter((route) => !missing.has(route)));
  const told = new Set(ROUTES.filter(({ support }) => support !== 'missing').map(({ route }) => shape(route)));
  expect([...here].filter((route) => !told.has(route))).toEqual([]);
  expect([...told].filter((route) => !here.has(route))).toEqual([]);
});

it('says why a route is partial', () => {
  for (const { route, support, note } of ROUTES) expect(support !== 'partial' || note, route).toBeTruthy();
});
