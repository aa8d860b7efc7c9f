import type { create as en } from '../en/create.ts';
import type { Translated } from '../translated.ts';

export const create: Translated<typeof en> = {
  title: 'إنشاء مفتاح',
  cloneTitle: 'استنساخ المفتاح',
  cloneText: 'إعدادات المفتاح الآخر بحدوده كاملة: ويبقى المفتاحان كلاهما. لاستبدال مفتاح، دوّره.',
  templates: 'ابدأ من',
  template: {
    agent: 'وكيل برمجة، 5 USD و5 DIEM في اليوم',
    ci: 'CI، 30 يومًا',
    guest: 'ضيف، 0.5 DIEM في اليوم',
    customer: 'زبون، 5 USD إجمالًا',
    privateOnly: 'النماذج الخاصة فقط',
  },
  create: 'إنشاء مفتاح',
  cancel: 'إلغاء',
  creating: 'Venice تصنع المفتاح…',
  refused: 'لم تصنع Venice أي مفتاح',
  paced:
    'تصنع Venice في الدقيقة 20 مفتاحًا على الأكثر. يمكنك إنشاء التالي بعد {seconds, plural, zero {# ثانية} one {ثانية واحدة} two {ثانيتين} few {# ثوانٍ} many {# ثانية} other {# ثانية}}.',

  readingBack: 'نقرأ ما سجّلته Venice…',
  asAsked: 'سجّلته Venice كما طلبت',
  notReadBack: 'لم تمكن بعدُ قراءة ما سجّلته Venice. المفتاح أدناه سليم.',
  differs: 'سجّلت Venice غير ما طلبتَه: {fields}',
  differsText: 'احفظ المفتاح، ثم انظر في تفاصيله وعدّله.',
  twins:
    '{count, plural, zero {لا مفتاح آخر يحمل} one {هناك مفتاح آخر يحمل} two {هناك مفتاحان آخران يحملان} few {هناك # مفاتيح أخرى تحمل} many {هناك # مفتاحًا آخر يحمل} other {هناك # مفتاح آخر يحمل}} الوسم نفسه',
  twinsText: 'أرسل متصفحك أو بوابة ما الطلب مرتين. وسرّ الآخر ليس بيد أحد.',
  revokeTwins:
    '{count, plural, zero {إبطال المفتاح الآخر} one {إبطال المفتاح الآخر} two {إبطال المفتاحين الآخرين} few {إبطال المفاتيح الأخرى} many {إبطال المفاتيح الأخرى} other {إبطال المفاتيح الأخرى}}',
};
