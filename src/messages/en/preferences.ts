export const preferences = {
  language: 'Language',
  theme: 'Theme',
  themes: { system: 'System', light: 'Light', dark: 'Dark' },
  failed: 'Could not load that language. Check your connection and select it again.',
  documentTitle: 'Zecca: mint a Venice API key',
} as const;
