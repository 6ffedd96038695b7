/** `/images/NAME…`. Slashes belong to the name and stay. */
export const imagePath = (name: string, action = ''): string => `/images/${encodeURI(name)}${action}`;
