import { defineRouteMiddleware } from '@astrojs/starlight/route-data';

/** On a lesson the right-hand side belongs to the tools: no table of contents there, and none on a phone. */
export const onRequest = defineRouteMiddleware(({ locals }) => {
  const route = locals.starlightRoute;
  if (route.entry.data.lesson) route.toc = undefined;
});
