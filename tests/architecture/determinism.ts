import ts from 'typescript';

/**
 * Globals that carry real time, real chance, or the moment of garbage collection. Most of them do not even compile in sim/ (its tsconfig
 * knows no platform); this catches those that the language itself has, and says why.
 */
const GLOBALS = [
  ...['setTimeout', 'setInterval', 'setImmediate', 'requestAnimationFrame', 'queueMicrotask', 'performance', 'crypto', 'globalThis'],
  ...['fetch', 'navigator', 'Intl', 'Atomics', 'SharedArrayBuffer', 'WeakRef', 'FinalizationRegistry'],
];

/** Members whose answer depends on the moment, or on the real machine's time zone and language. */
const MEMBERS =
  /^(getHours|getMinutes|getSeconds|getDate|getDay|getMonth|getFullYear|getTimezoneOffset|localeCompare|toLocale(Lower|Upper)Case|toLocale(Date|Time)?String)$/;

/** What in a source would make two runs differ, as `file:line: text`. */
export function realTimeOrChance(file: string, text: string): string[] {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  const own = declaredIn(source);
  const globals = new Set(GLOBALS.filter((name) => !own.has(name)));
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (isForbidden(node, globals)) {
      found.push(`${file}:${source.getLineAndCharacterOfPosition(node.getStart()).line + 1}: ${node.getText()}`);
    } else ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

function isForbidden(node: ts.Node, globals: ReadonlySet<string>): boolean {
  if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) return !passesGate(node);
  if (ts.isNewExpression(node) && isName(node.expression, 'Date')) return (node.arguments?.length ?? 0) === 0;
  if (ts.isCallExpression(node) && isName(node.expression, 'Date')) return true;
  if (ts.isPropertyAccessExpression(node)) {
    if (isName(node.expression, 'Date') && node.name.text === 'now') return true;
    if (isName(node.expression, 'Math') && node.name.text === 'random') return true;
    return MEMBERS.test(node.name.text);
  }
  return ts.isIdentifier(node) && globals.has(node.text) && isValue(node);
}

/** An import takes real time: it is handed to a gate, or to somebody who asks for it later. What the registry of programs fetches, the kernel's exec gates. */
function passesGate(node: ts.Node): boolean {
  if (node.getSourceFile().fileName.startsWith('sim/programs/registry')) return true;
  const { parent } = node;
  if (ts.isArrowFunction(parent)) return true;
  return (
    ts.isCallExpression(parent) &&
    ts.isPropertyAccessExpression(parent.expression) &&
    ['gate', 'dlopen'].includes(parent.expression.name.text)
  );
}

const isName = (node: ts.Node, name: string): boolean => ts.isIdentifier(node) && node.text === name;

/** True where an identifier stands for a value, and does not name a member or a property. */
function isValue(node: ts.Identifier): boolean {
  const { parent } = node;
  if (ts.isPropertyAccessExpression(parent)) return parent.expression === node;
  if (ts.isPropertyAssignment(parent)) return parent.initializer === node;
  return !(
    ts.isMethodDeclaration(parent) ||
    ts.isMethodSignature(parent) ||
    ts.isPropertySignature(parent) ||
    ts.isPropertyDeclaration(parent)
  );
}

/** Every name to which a file gives a meaning of its own: variables, parameters, functions, imports. */
function declaredIn(source: ts.SourceFile): Set<string> {
  const names = new Set<string>();
  const visit = (node: ts.Node): void => {
    const declares =
      ts.isVariableDeclaration(node) ||
      ts.isParameter(node) ||
      ts.isBindingElement(node) ||
      ts.isImportSpecifier(node) ||
      ts.isFunctionDeclaration(node);
    if (declares && node.name && ts.isIdentifier(node.name)) names.add(node.name.text);
    ts.forEachChild(node, visit);
  };
  visit(source);
  return names;
}
