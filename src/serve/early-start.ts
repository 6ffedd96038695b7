import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { firstPrompt } from './first-prompt.ts';

/**
 * The first prompt comes first. On lesson pages this tells the head what the machine is going to print, lets the terminal's scripts run before the page
 * is parsed to its end, and keeps all other scripts until the prompt stands. `astro dev` does without: the terminal then waits for the machine.
 */
export function startEarly(): AstroIntegration {
  return {
    name: 'dockwire-early-start',
    hooks: {
      'astro:build:done': async ({ dir }) => {
        const folder = fileURLToPath(dir);
        for (const page of globSync('**/*.html', { cwd: folder })) {
          const html = readFileSync(folder + page, 'utf8');
          const lesson = LESSON.exec(html)?.[1];
          if (lesson === undefined) continue;
          const prompt = await firstPrompt(lesson);
          writeFileSync(
            folder + page,
            withEarlyStart(html, { lesson, prompt }, (file) => readFileSync(`${folder}_astro/${file}`, 'utf8')),
          );
        }
      },
    },
  };
}

/**
 * Until the first prompt stands the page is not idle, whatever the browser thinks: what waits for an idle moment (the search) waits for the prompt too,
 * and so do the scripts named here; three seconds at most.
 */
const holding = (scripts: readonly string[]): string =>
  `{const held=[],idle=window.requestIdleCallback;if(idle)window.requestIdleCallback=(...work)=>held.push(work);let gone=false;const go=()=>{if(gone)return;gone=true;for(const src of ${JSON.stringify(scripts)})document.head.append(Object.assign(document.createElement("script"),{type:"module",src}));if(idle)window.requestIdleCallback=idle;for(const work of held)idle(...work)};new PerformanceObserver(list=>list.getEntriesByName("dockwire:prompt").length&&go()).observe({type:"mark",buffered:true});setTimeout(go,3000)}`;

const POLICY = /<meta http-equiv="content-security-policy"[^>]*>/i;
const MODULE = /<script type="module" src="([^"]*\/_astro\/)([^"/]+\.js)"><\/script>/g;
const LESSON = /<dockwire-workbench[^>]*\blesson="([^"]+)"/;
/** What the terminal's scripts have in them: the session's opening, and the terminals themselves. */
const TERMINAL = /\bdockwireLesson\b|customElements\.define\(["'`]dockwire-workbench["'`]/;
const STATIC_IMPORT = /(?:\bfrom|\bimport)\s*["']\.\/([^"']+\.js)["']/g;

/** What a lesson page's head knows before anything else is there. */
interface EarlyStart {
  readonly lesson: string;
  /** What the lesson's machine prints first. */
  readonly prompt: string;
}

/**
 * The page with its module scripts named in the head: those of the terminal, with what they import, to run as soon as they are there; the others to be
 * added after the first prompt.
 */
export function withEarlyStart(html: string, { lesson, prompt }: EarlyStart, read: (file: string) => string): string {
  const scripts = [...html.matchAll(MODULE)];
  const base = scripts[0]?.[1];
  if (base === undefined) return html;
  const files = [...new Set(scripts.map(([, , file = '']) => file))];
  const ofTerminal = files.filter((file) => TERMINAL.test(read(file)));
  const others = files.filter((file) => !ofTerminal.includes(file));
  const start = `dockwireLesson=${JSON.stringify(lesson)};dockwirePrompt=${inScript(prompt)};${holding(others.map((file) => base + file))}`;
  const links = withImports(ofTerminal, read).map((file) => `<link rel="modulepreload" href="${base}${file}">`);
  const early = ofTerminal.map((file) => `<script type="module" async src="${base}${file}"></script>`);
  return html.replace(MODULE, '').replace(POLICY, (policy) => [policy, `<script>${start}</script>`, ...links, ...early].join(''));
}

/** These modules and all that they import at once, in the order of need. */
function withImports(files: readonly string[], read: (file: string) => string): string[] {
  const wanted = new Set(files);
  for (const file of wanted) for (const [, imported = ''] of read(file).matchAll(STATIC_IMPORT)) wanted.add(imported);
  return [...wanted];
}

/** Text as a literal that neither ends the script element nor depends on the page's encoding. */
function inScript(text: string): string {
  return JSON.stringify(text).replace(/[<\u007f-\uffff]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
