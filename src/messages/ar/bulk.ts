import type { bulk as en } from '../en/bulk.ts';
import type { Translated } from '../translated.ts';

export const bulk: Translated<typeof en> = {
  selected:
    '{count, plural, zero {# مفتاح محدّد} one {مفتاح واحد محدّد} two {مفتاحان محدّدان} few {# مفاتيح محدّدة} many {# مفتاحًا محدّدًا} other {# مفتاح محدّد}}',
  setLimits: 'ضبط الحدود',
  setExpiry: 'ضبط موعد الانتهاء',
  revokeSelected: 'إبطال المحدّدة',
  clear: 'إلغاء التحديد',

  title: {
    revoke:
      'إبطال {count, plural, zero {# مفتاح} one {مفتاح واحد} two {مفتاحين} few {# مفاتيح} many {# مفتاحًا} other {# مفتاح}}',
    limits:
      'ضبط حدود {count, plural, zero {# مفتاح} one {مفتاح واحد} two {مفتاحين} few {# مفاتيح} many {# مفتاحًا} other {# مفتاح}}',
    expiry:
      'ضبط موعد انتهاء {count, plural, zero {# مفتاح} one {مفتاح واحد} two {مفتاحين} few {# مفاتيح} many {# مفتاحًا} other {# مفتاح}}',
  },
  showPlan: 'عرض الخطة',
  plan: 'الخطة',
  change: 'تغيير الخطة',
  cancel: 'إلغاء',
  close: 'إغلاق',
  background: 'إغلاق ومتابعة العمل',
  tooLong:
    'تنتهي الجلسة بعد نحو {left, number} دقيقة، ويستغرق هذا نحو {minutes, number} دقيقة. يُنجَز نحو {fit, number} من {todo, number} من المفاتيح، ويذكر تقرير أسماء الباقي.',
  otherBusy: 'هناك تعديل جماعي آخر جارٍ. انتظر حتى ينتهي.',
  summary:
    '{todo, plural, =0 {لا شيء يلزم فعله} zero {لا شيء يلزم فعله} one {سيُعدَّل مفتاح واحد} two {سيُعدَّل مفتاحان} few {ستُعدَّل # مفاتيح} many {سيُعدَّل # مفتاحًا} other {سيُعدَّل # مفتاح}}{skipped, plural, =0 {} zero {} one {، ويبقى واحد كما هو} two {، ويبقى اثنان كما هما} few {، وتبقى # كما هي} many {، ويبقى # كما هي} other {، ويبقى # كما هي}}.',
  revokeSummary:
    '{todo, plural, =0 {لن يُبطَل أي مفتاح} zero {لن يُبطَل أي مفتاح} one {سيُبطَل مفتاح واحد، فورًا وإلى الأبد} two {سيُبطَل مفتاحان، فورًا وإلى الأبد} few {ستُبطَل # مفاتيح، فورًا وإلى الأبد} many {سيُبطَل # مفتاحًا، فورًا وإلى الأبد} other {سيُبطَل # مفتاح، فورًا وإلى الأبد}}{skipped, plural, =0 {} zero {} one {، ويبقى واحد كما هو} two {، ويبقى اثنان كما هما} few {، وتبقى # كما هي} many {، ويبقى # كما هي} other {، ويبقى # كما هي}}.',
  pace: '{minutes, plural, =0 {يستغرق هذا ثوانيَ قليلة.} zero {يستغرق هذا ثوانيَ قليلة.} one {ترسل هذه الصفحة 19 طلبًا في الدقيقة على الأكثر، فيستغرق هذا نحو دقيقة.} two {ترسل هذه الصفحة 19 طلبًا في الدقيقة على الأكثر، فيستغرق هذا نحو دقيقتين.} few {ترسل هذه الصفحة 19 طلبًا في الدقيقة على الأكثر، فيستغرق هذا نحو # دقائق.} many {ترسل هذه الصفحة 19 طلبًا في الدقيقة على الأكثر، فيستغرق هذا نحو # دقيقة.} other {ترسل هذه الصفحة 19 طلبًا في الدقيقة على الأكثر، فيستغرق هذا نحو # دقيقة.}}',
  typeCount: 'اكتب {count} للتأكيد',
  start: {
    revoke:
      'إبطال {count, plural, zero {# مفتاح} one {مفتاح واحد} two {مفتاحين} few {# مفاتيح} many {# مفتاحًا} other {# مفتاح}}',
    limits:
      'تعديل {count, plural, zero {# مفتاح} one {مفتاح واحد} two {مفتاحين} few {# مفاتيح} many {# مفتاحًا} other {# مفتاح}}',
    expiry:
      'تعديل {count, plural, zero {# مفتاح} one {مفتاح واحد} two {مفتاحين} few {# مفاتيح} many {# مفتاحًا} other {# مفتاح}}',
  },
  stop: 'إيقاف',
  retry:
    'المتابعة مع {count, plural, zero {# مفتاح} one {مفتاح واحد} two {مفتاحين} few {# مفاتيح} many {# مفتاحًا} other {# مفتاح}}',

  key: 'المفتاح',
  what: 'ما الذي يحدث',
  status: 'الحالة',
  revoke: 'يُبطَل',
  becomes: '{field}: من {from} إلى {to}',
  same: 'هو كذلك أصلًا',
  own: 'مستعمل هنا، يُترك كما هو',
  statuses: {
    waiting: 'ينتظر',
    working: 'جارٍ…',
    done: 'تم',
    skipped: 'تُرك كما هو',
    failed: 'فشل',
    moved: 'تغيّر في مكان آخر',
    unknown: 'غير معروف',
  },
  differs: 'سجّلت Venice غير ذلك.',
  moved: 'غيّر أحدهم هذا الإعداد في هذه الأثناء، فتُرك كما هو. تابع لتغييره.',

  running:
    'تم {done, number} من {todo, number}{failed, plural, =0 {} zero {} one {، وفشل واحد} two {، وفشل اثنان} few {، وفشلت #} many {، وفشل #} other {، وفشل #}}.',
  waits:
    'يتابع بعد {seconds, plural, zero {# ثانية} one {ثانية واحدة} two {ثانيتين} few {# ثوانٍ} many {# ثانية} other {# ثانية}}، كي يبقى ضمن حدود Venice.',
  stopping: 'يتوقف بعد الطلب الجاري…',
  checking: 'نقرأ القائمة لنرى ما سجّلته Venice…',
  finished: 'تم: كل مفتاح كما خُطّط له',
  finishedWith:
    '{failed, plural, zero {# مفتاح ليس كما خُطّط له} one {مفتاح واحد ليس كما خُطّط له} two {مفتاحان ليسا كما خُطّط لهما} few {# مفاتيح ليست كما خُطّط لها} many {# مفتاحًا ليست كما خُطّط لها} other {# مفتاح ليست كما خُطّط لها}}',
  finishedText: 'إذا تابعت فلا تُرسَل من جديد المفاتيح المنجزة.',
  stopped: 'أُوقف: تم {done, number} من {todo, number}',
  problem: 'لم تعد Venice تقبل مفتاح هذه الجلسة',
  locked: 'توقف: أُقفلت الجلسة',
  unchecked: 'تعذّرت قراءة القائمة، فما سجّلته Venice لم يُتحقَّق منه',

  report: {
    region: 'أعمال طويلة',
    revoked:
      'أُبطل: {done, number}. ما زال يعمل: {left, number}.{unknown, plural, =0 {} zero {} one { غير معروف: #.} two { غير معروف: #.} few { غير معروف: #.} many { غير معروف: #.} other { غير معروف: #.}}',
    changed:
      'تم تغيير: {done, number}. لم يتغيّر: {left, number}.{unknown, plural, =0 {} zero {} one { غير معروف: #.} two { غير معروف: #.} few { غير معروف: #.} many { غير معروف: #.} other { غير معروف: #.}}',
    user: 'أوقفتَ العمل. لم يُرسَل شيء بعد ذلك.',
    lock: 'أُقفلت الجلسة. لم يُرسَل شيء بعد ذلك.',
    refused: 'لم تعد Venice تقبل مفتاح تلك الجلسة. لم يُرسَل شيء بعد ذلك.',
    alive: 'ما زالت تعمل:',
    notChanged: 'لم تتغيّر:',
    lost: 'غير معروفة، لأن استجابة Venice لم تصل:',
    allRevoked: 'المفاتيح المُبطَلة',
    allChanged: 'المفاتيح المعدَّلة',
    dismiss: 'تجاهل',
  },
};
