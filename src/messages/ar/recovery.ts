import type { recovery as en } from '../en/recovery.ts';
import type { Translated } from '../translated.ts';

export const recovery: Translated<typeof en> = {
  again: 'حاول مرة أخرى',
  part: 'تعذّر عرض هذا الجزء من الصفحة',
  partText: 'تستمر بقية الصفحة من دونه، ولم يضع شيء.',
  unreadableRows:
    'تعذّرت قراءة {count, plural, zero {# صف} one {صف واحد} two {صفّين} few {# صفوف} many {# صفًّا} other {# صف}} من استجابة Venice. الباقي مكتمل.',
  key: 'تعذّر عرض مفتاحك الجديد بالطريقة المعتادة',
  keyText: 'ما زال هنا: انسخه والصقه في مكان آمن قبل أي شيء آخر.',
  posting: 'تسكّ Venice مفتاحك…',
  lost: 'لا يُعرف هل أُنشئ مفتاحك',
  back: 'العودة إليه',
  twin: 'التحقق من مفتاح مكرّر',
  twinText:
    'قد تعيد الشبكة إرسال طلب من تلقاء نفسها ولا تخبر أحدًا. لا يُظهر ذلك إلا قائمة مفاتيحك: من بين ما ينتهي بـ \u2066#{tag}\u2069، مفتاحك هو ما آخر ستة أحرف منه \u2066{last6}\u2069. لا أحد يملك سرّ غيره: أبطله.',
};
