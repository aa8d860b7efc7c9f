/** In-app browsers read a file some time after the press. */
const keptMs = 60_000;

/**
 * Asks the browser to save a text as a file, byte for byte; whether it does, no page can tell. The
 * file's address ends after a minute, or as soon as the page is left.
 */
export function saveFile(name: string, text: string, type = 'text/plain'): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type }));
  link.download = name;
  link.click();
  const revoke = () => {
    clearTimeout(timer);
    window.removeEventListener('pagehide', revoke);
    URL.revokeObjectURL(link.href);
  };
  const timer = setTimeout(revoke, keptMs);
  window.addEventListener('pagehide', revoke);
}
