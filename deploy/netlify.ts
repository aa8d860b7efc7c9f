/**
 * Netlify reads `_headers` in the published folder as it is. So its own file names no header: two
 * sources would both be sent.
 * https://docs.netlify.com/routing/headers/
 */
export function netlifyToml(): string {
  return `${[
    '# The headers come with the build, in dist/_headers.',
    '[build]',
    '  command = "npm run build"',
    '  publish = "dist"',
    '[build.environment]',
    '  NODE_VERSION = "20"',
    '[build.processing]',
    '  # Files that are changed on the way no longer match their hashes, and then do not run.',
    '  skip_processing = true',
  ].join('\n')}\n`;
}
