export const preferences = {
  language: 'Language',
  theme: 'Theme',
  themes: { system: 'As the system', light: 'Light', dark: 'Dark' },
  failed: 'That language could not be loaded. Check your connection and choose it again.',
  documentTitle: 'Zecca: mint a Venice API key',
} as const;
