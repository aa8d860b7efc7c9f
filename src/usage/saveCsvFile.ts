/** Hands a text to the browser's downloads as a CSV file; its address lives for the length of the click. */
export function saveCsvFile(name: string, csv: string): void {
  const file = new Blob([csv], { type: 'text/csv;charset=utf-8' });
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
}
