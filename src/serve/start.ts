// npm start: builds the site, serves it on localhost and prints the address.
import { buildSite, DIST } from './build.ts';
import { serveFolder } from './static-server.ts';

console.log('Building the site …');
const status = await buildSite();
if (status !== 0) process.exit(status);

const site = await serveFolder(DIST, Number(process.env.PORT ?? 4321));
console.log(`\nDockwire is at ${site.address}/\nCtrl-C ends it.`);
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void site.close().then(() => process.exit(0)));
