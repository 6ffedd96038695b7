/** What a browser remembers of a reader's choices. Keys carry the site's path and the form's number; without storage it is forgotten. */
const PREFIX = `dockwire ${import.meta.env.BASE_URL} 1 `;

export function recall(key: string): string | undefined {
  try {
    return localStorage.getItem(PREFIX + key) ?? undefined;
  } catch {
    return undefined;
  }
}

/** Undefined forgets it. */
export function remember(key: string, value: string | undefined): void {
  try {
    if (value === undefined) localStorage.removeItem(PREFIX + key);
    else localStorage.setItem(PREFIX + key, value);
  } catch {
    // No storage, or none left.
  }
}

/** Forgets everything whose key begins so. */
export function forget(beginning: string): void {
  try {
    for (const key of Object.keys(localStorage)) if (key.startsWith(PREFIX + beginning)) localStorage.removeItem(key);
  } catch {
    // No storage: nothing to forget.
  }
}
