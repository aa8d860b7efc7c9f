import type { options as en } from '../en/options.ts';
import type { Translated } from '../translated.ts';

export const options: Translated<typeof en> = {
  keyType: 'نوع المفتاح',
  inference: 'Inference',
  inferenceHint: 'يستدعي النماذج. الخيار الصحيح للتطبيقات والوكلاء.',
  admin: 'Admin',
  adminHint: 'ينشئ أيضًا كل مفتاح في هذا الحساب ويعدّله ويبطله. عامِله كما تعامل المحفظة نفسها.',

  description: 'الوصف',
  descriptionHint: 'لكي تعرفه من جديد. ويُضاف وسم مثل \u2066#7F3KQ2\u2069 يمكن به العثور على المفتاح.',
  descriptionPlaceholder: 'Zecca',

  usdLimit: 'حدّ USD',
  diemLimit: 'حدّ DIEM',
  noCap: 'بلا سقف',
  cap: 'سقف',
  off: 'بلا إنفاق',
  usdAmount: 'المبلغ بعملة USD',
  diemAmount: 'المبلغ بعملة DIEM',
  limitNone: 'يجوز له إنفاق كل ما في الحساب من {currency}.',
  limitOff: 'لا يجوز له إنفاق أي {currency}.',
  limitAmount: 'ترفض Venice الطلبات التي تتجاوزه.',

  resets: 'يتجدّد',
  epoch: 'كل يوم',
  month: 'كل شهر',
  lifetime: 'أبدًا',
  epochHint: 'كل يوم عند 00:00 UTC',
  monthHint: 'في أول الشهر، عند 00:00 UTC',
  lifetimeHint: 'ميزانية واحدة لعمر المفتاح كله',

  modelPrivacy: 'خصوصية النماذج',
  all: 'كل النماذج',
  allHint: 'الخاصة والمجهَّلة',
  privateText: 'نص خاص',
  privateTextHint: 'النصوص والتضمينات على النماذج الخاصة وحدها',
  privateOnly: 'الخاصة فقط',
  privateOnlyHint: 'تُرفض النماذج المجهَّلة',

  expires: 'ينتهي',
  inDays: '{days, plural, zero {# يوم} one {يوم واحد} two {يومان} few {# أيام} many {# يومًا} other {# يوم}}',
  inAYear: 'سنة واحدة',
  never: 'أبدًا',
  onDate: 'في تاريخ محدّد',
  date: 'التاريخ والوقت',
  endsAt: 'ينتهي \u2068{local}\u2069 بتوقيتك، أي \u2068{utc}\u2069 بتوقيت UTC.',
  endsNever: 'يعمل المفتاح إلى أن يبطله أحد. وإذا تسرّب، تسرّب إلى الأبد.',

  errors: {
    AMOUNT_MISSING: 'اكتب مبلغًا، أو اختر «بلا سقف» أو «بلا إنفاق».',
    AMOUNT_FORM: 'اكتب المبلغ بأرقام وفاصلة عشرية واحدة، مثل 1250 أو 0.25.',
    AMOUNT_ZERO: 'السقف 0 يمنع الإنفاق كله. إن كان هذا ما تريد فاختر «بلا إنفاق».',
    AMOUNT_TOO_LARGE: 'أعلى سقف هو 9999999999.',
    AMOUNT_TOO_PRECISE: 'استعمل ست منازل عشرية على الأكثر.',
    EXPIRY_FORM: 'اختر تاريخًا ووقتًا.',
    EXPIRY_PAST: 'هذا الوقت قد مضى. اختر وقتًا بعده.',
    DESCRIPTION_LENGTH: 'استعمل 56 حرفًا على الأكثر.',
    DESCRIPTION_TOO_LONG: 'استعمل 64 حرفًا على الأكثر.',
    LIMIT_UNKNOWN: 'اختر واحدًا: يُرسَل الحدّان معًا، ولا تقول Venice ما هذا الحدّ الآن.',
  },
};
