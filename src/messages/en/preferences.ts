export const preferences = {
  language: 'Language',
  theme: 'Theme',
  themes: { system: 'As the system', light: 'Light', dark: 'Dark' },
  failed: 'That language could not be loaded. Check your connection and choose it again.',
  inEnglish: 'This part of Zecca is in English so far.',
  documentTitle: 'Zecca: mint a Venice API key',
} as const;
