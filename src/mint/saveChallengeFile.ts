export const challengeFileName = 'venice-challenge.txt';

/** Hands the text to the browser's downloads, byte for byte: one line break more would be another text. */
export function saveChallengeFile(text: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type: 'text/plain' }));
  link.download = challengeFileName;
  link.click();
  URL.revokeObjectURL(link.href);
}
