import type { rateLimits as en } from '../en/rateLimits.ts';
import type { Translated } from '../translated.ts';

export const rateLimits: Translated<typeof en> = {
  title: 'حدود المعدّل',
  lead: 'كم مرة يجوز استدعاء كل نموذج بهذا المفتاح، وبأي سعر. RPM: طلبات في الدقيقة. TPM: رموز في الدقيقة. RPD: طلبات في اليوم.',
  none: 'لم تذكر Venice حدود معدّل لهذا المفتاح.',
  search: 'البحث عن نماذج',
  searchHint: 'الاسم أو المعرّف أو النوع أو الخصوصية',
  type: 'النوع',
  allTypes: 'كل الأنواع ({count, number})',
  oneType: '\u2068{type}\u2069 ({count, number})',
  unknownType: 'غير معروف',
  count:
    '{shown, number} من {all, plural, zero {# نموذج} one {نموذج واحد} two {نموذجين} few {# نماذج} many {# نموذجًا} other {# نموذج}}',
  noMatch: 'لا نموذج يطابق.',
  clear: 'إزالة المرشّحات',
  withoutModels: 'الأنواع والخصوصية والأسعار ناقصة: تعذّرت قراءة قائمة نماذج Venice.',

  columns: {
    model: 'النموذج',
    type: 'النوع',
    privacy: 'الخصوصية',
    price: 'السعر',
    RPM: 'RPM',
    TPM: 'TPM',
    RPD: 'RPD',
  },
  nameless: 'نموذج بلا معرّف',
  noLimits: 'لا حدود مذكورة',
  offline: 'غير متصل',
  missing: '–',
  other: '\u2068{type}\u2069 {amount}',
  unreadableLimits:
    '{count, plural, zero {# حدّ غير مقروء} one {حدّ واحد غير مقروء} two {حدّان غير مقروءين} few {# حدود غير مقروءة} many {# حدًّا غير مقروء} other {# حدّ غير مقروء}}',
  perMillion: '{input} إدخالًا و{output} إخراجًا لكل مليون',
  inputPerMillion: '{input} لكل مليون',
  each: '{amount} للواحد',
};
