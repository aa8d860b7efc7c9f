import type { preferences as en } from '../en/preferences.ts';
import type { Translated } from '../translated.ts';

export const preferences: Translated<typeof en> = {
  language: 'اللغة',
  theme: 'المظهر',
  themes: { system: 'مثل النظام', light: 'فاتح', dark: 'داكن' },
  failed: 'تعذّر تحميل هذه اللغة. تحقّق من اتصالك ثم اخترها مرة أخرى.',
  documentTitle: 'Zecca: سُكّ مفتاح API من Venice',
};
