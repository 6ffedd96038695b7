import { sessionFor } from '../session/session.ts';

// First of all, and apart: the machine boots in its worker while the page loads what draws it. The head of a built page says which lesson it is before
// the page is parsed (src/serve/early-start.ts).
const { dockwireLesson } = globalThis as { dockwireLesson?: string };
const lesson = dockwireLesson ?? document.querySelector('dockwire-workbench')?.getAttribute('lesson');
if (lesson) sessionFor(lesson);
