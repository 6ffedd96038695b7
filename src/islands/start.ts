import { sessionFor } from '../session/session.ts';

// First of all, and apart: the machine boots in its worker while the page loads what draws it.
const lesson = document.querySelector('dockwire-workbench')?.getAttribute('lesson');
if (lesson) sessionFor(lesson);
