/** Where a value holds rows that could not be read. */
export function unreadables(value: unknown, path = ''): string[] {
  if (typeof value !== 'object' || value === null) return [];
  if ('unreadable' in value) return [path];
  return Object.entries(value).flatMap(([name, part]) => unreadables(part, `${path}/${name}`));
}
