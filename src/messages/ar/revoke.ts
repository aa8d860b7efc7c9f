import type { revoke as en } from '../en/revoke.ts';
import type { Translated } from '../translated.ts';

export const revoke: Translated<typeof en> = {
  title: 'إبطال المفتاح',
  loading: 'نقرأ المفتاح من Venice…',
  unloaded: 'تعذّرت قراءة المفتاح، فلم يُبطَل',
  again: 'إعادة المحاولة',
  about: '{type, select, ADMIN {مفتاح Admin} other {مفتاح Inference}} “\u2068{name}\u2069”',
  used: 'استُعمل {when}. كل ما يستعمله يتوقف فورًا.',
  neverUsed: 'لم يُستعمل قط.',
  useUnknown: 'لا تقول Venice متى استُعمل آخر مرة.',
  own: 'هذا هو المفتاح الذي تستعمله',
  workingText: 'حالما يُبطَل تُقفل هذه الصفحة.',
  atOnce: 'المفتاح المُبطَل لا يمكن استرجاعه.',
  typeLast6: 'آخر ستة أحرف من المفتاح',
  typeId: 'آخر ستة أحرف من معرّفه',
  typeHint: 'اكتب \u2066{proof}\u2069 للتأكيد.',
  asking: 'جارٍ الإبطال…',
  kept: 'لم يُبطَل المفتاح وما زال يعمل',
  unknown: 'لا يُعرف هل أُبطل المفتاح. أعد المحاولة: فالمرة الثانية لا تضرّ.',
  revoked: 'أُبطل. لم يعد المفتاح يعمل.',
  cancel: 'إلغاء',
  close: 'إغلاق',
  revoke: 'إبطال',
};
