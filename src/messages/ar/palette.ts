import type { palette as en } from '../en/palette.ts';
import type { Translated } from '../translated.ts';

export const palette: Translated<typeof en> = {
  open: 'الأوامر',
  title: 'الأوامر',
  field: 'البحث عن أمر',
  placeholder: 'اكتب ما تريد فعله',
  nothing: 'لا أمر فيه هذه الكلمات.',
  groups: {
    pages: 'الانتقال إلى',
    actions: 'الأفعال',
    keys: 'المفاتيح',
    settings: 'اللغة والمظهر',
    palette: 'الاختصارات',
  },
  toMint: 'السكّ',
  toKey: 'فحص مفتاح',
  toKeys: 'المفاتيح: كل مفاتيح الحساب',
  toUsage: 'الاستهلاك',
  toCredit: 'الرصيد: الدفع حسب الاستخدام',
  toGrant: 'رابط المنح للتطبيقات',
  connect: 'ربط المحفظة',
  account: 'المحفظة: الحساب والشبكة',
  manage: 'الإدارة بالمحفظة',
  lock: 'قفل وإزالة المفتاح',
  createKey: 'إنشاء مفتاح',
  pasteError: 'لصق خطأ',
  details: 'تفاصيل \u2068{name}\u2069',
  editLimits: 'تعديل حدود \u2068{name}\u2069',
  rotate: 'تدوير \u2068{name}\u2069',
  revoke: 'إبطال \u2068{name}\u2069',
  language: 'اللغة: \u2068{name}\u2069',
  theme: 'المظهر: {name}',
  lettersOn: 'تشغيل اختصارات الحروف',
  lettersOff: 'إيقاف اختصارات الحروف',
  lettersHint:
    'مع اختصارات الحروف، \u2066g\u2069 ثم \u2066m\u2069 تنتقل بك إلى السكّ ما دامت علامة التبويب هذه مفتوحة. وهي لا تعمل وأنت تكتب.',
};
