export type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

/** The JSON value of a text, or nothing when it is not JSON. */
export function parsed(text: string): Json | undefined {
  try {
    return JSON.parse(text) as Json;
  } catch {
    return undefined;
  }
}
