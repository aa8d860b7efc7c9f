/** The type of each kind of file that a build holds, by its extension. Text is UTF-8. */
export const mediaTypes: Readonly<Record<string, string>> = {
  '.css': 'text/css',
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain',
  '.woff2': 'font/woff2',
};

/** A `Content-Type` as a server sends it; undefined for a kind of file that no build holds. */
export function contentTypeOf(extension: string): string | undefined {
  const type = mediaTypes[extension];
  return type?.startsWith('text/') ? `${type}; charset=utf-8` : type;
}
