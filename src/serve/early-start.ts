import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';

/**
 * A lesson's machine boots in a worker, and the page's own scripts wait until the document is parsed. On lesson pages this starts the worker from the
 * head, and asks for the scripts there too, so that machine, parser and network work at the same time. `astro dev` does without: session.ts then
 * starts the worker itself.
 */
export function startEarly(): AstroIntegration {
  return {
    name: 'dockwire-early-start',
    hooks: {
      'astro:build:done': ({ dir }) => {
        const folder = fileURLToPath(dir);
        const [worker] = globSync('_astro/worker-*.js', { cwd: folder });
        if (!worker) throw new Error('the site was built without its worker');
        for (const page of globSync('**/*.html', { cwd: folder })) {
          const html = readFileSync(folder + page, 'utf8');
          if (!html.includes('<dockwire-workbench')) continue;
          writeFileSync(
            folder + page,
            withEarlyStart(html, worker.split('/').at(-1) ?? '', (file) => readFileSync(`${folder}_astro/${file}`, 'utf8')),
          );
        }
      },
    },
  };
}

/**
 * Until the first prompt stands the page is not idle, whatever the browser thinks: what waits for an idle moment (the search) waits for the prompt too,
 * five seconds at most.
 */
const HOLD_IDLE_WORK = `{const idle=window.requestIdleCallback;if(idle){const held=[];window.requestIdleCallback=(...work)=>held.push(work);const go=()=>{window.requestIdleCallback=idle;for(const work of held.splice(0))idle(...work)};new PerformanceObserver(list=>list.getEntriesByName("dockwire:prompt").length&&go()).observe({type:"mark",buffered:true});setTimeout(go,5000)}}`;

const POLICY = /<meta http-equiv="content-security-policy"[^>]*>/i;
const MODULE = /<script type="module" src="([^"]*\/_astro\/)([^"/]+\.js)"/g;
const LESSON = /<dockwire-workbench[^>]*\blesson="([^"]+)"/;
const STATIC_IMPORT = /(?:\bfrom|\bimport)\s*["']\.\/([^"']+\.js)["']/g;

/**
 * The page with the worker started right behind the policy, its module scripts and what these import asked for there, and the script that opens the
 * lesson's session (src/islands/start.ts) run as soon as it is there. A module runs once, so its own place in the page does no harm.
 */
export function withEarlyStart(html: string, worker: string, read: (file: string) => string): string {
  const scripts = [...html.matchAll(MODULE)];
  const base = scripts[0]?.[1];
  if (base === undefined) return html;
  const wanted = new Set<string>();
  const want = (file: string): void => {
    if (wanted.has(file)) return;
    wanted.add(file);
    for (const [, imported = ''] of read(file).matchAll(STATIC_IMPORT)) want(imported);
  };
  for (const [, , file = ''] of scripts) want(file);
  const lesson = LESSON.exec(html)?.[1] ?? '';
  const opener = [...wanted].find((file) => read(file).includes('dockwireLesson'));
  const start = `dockwireLesson=${JSON.stringify(lesson)};dockwireWorker=new Worker(${JSON.stringify(base + worker)},{type:"module",name:"dockwire"});dockwireWorker.onerror=e=>{dockwireWorker.failure=e.message||"error"};${HOLD_IDLE_WORK}`;
  const links = [...wanted].map((file) => `<link rel="modulepreload" href="${base}${file}">`).join('');
  const early = opener === undefined ? '' : `<script type="module" async src="${base}${opener}"></script>`;
  return html.replace(POLICY, (policy) => `${policy}<script>${start}</script>${links}${early}`);
}
