/**
 * What is drawn at build is the mint. At another address it waits unseen (styles.css): a press on it
 * would be lost.
 */
export function hideOtherPage(): void {
  const [path = ''] = window.location.hash.split('?');
  if (!['', '#', '#/'].includes(path)) document.documentElement.dataset.other = '';
}

/** React has put the page of the address in its place. */
export function showPage(): void {
  delete document.documentElement.dataset.other;
}
