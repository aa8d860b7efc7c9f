import type { wallet as en } from '../en/wallet.ts';
import type { Translated } from '../translated.ts';

export const wallet: Translated<typeof en> = {
  connect: 'ربط المحفظة',
  connecting: 'راجع محفظتك',
  account: 'المحفظة \u2068{address}\u2069 عبر \u2068{name}\u2069: الحساب',
  injected: 'محفظة المتصفح',
  absent:
    'لم يُعثر على محفظة في هذا المتصفح. ثبّت واحدة، أو افتح هذه الصفحة في متصفح تطبيق محفظتك، ثم اضغط من جديد.',
  leftOut:
    '{count, plural, zero {# محفظة} one {محفظة} two {محفظتان} few {# محافظ} many {# محفظة} other {# محفظة}} في هذا المتصفح لا يمكن عرضها: الإعلان لا يتبع EIP-6963.',
  failed: 'تعذّر تحميل شيفرة المحفظة. تحقّق من اتصالك واضغط من جديد، أو أعد تحميل الصفحة.',
  crashed: 'توقفت نافذة المحفظة عن العمل. اضغط من جديد لفتح نافذة أخرى، أو أعد تحميل الصفحة.',
  window: { name: 'المحفظة', close: 'إغلاق', about: 'ما هي المحفظة' },
};
