import type { usage as en } from '../en/usage.ts';
import type { Translated } from '../translated.ts';

export const usage: Translated<typeof en> = {
  title: 'الاستخدام',
  lead: 'إنفاق الحساب كله كما تبيّنه Venice لمفاتيح Admin. قد يكون عمر الأرقام عشر دقائق؛ وتُحسب الأيام بتوقيت UTC.',
  lockedTitle: 'الاستهلاك',
  lockedWhy: 'لا تُظهر Venice ما أُنفق إلا لمفاتيح Admin، وهذا مفتاح Inference.',
  reload: 'القراءة من جديد',

  balance: {
    title: 'ما بقي',
    reading: 'نقرأ الرصيد…',
    unread: 'تعذّرت قراءة الرصيد',
    diem: 'DIEM اليوم',
    ofAllocation: 'من {allocation}',
    usd: 'USD',
    next: 'يُدفع الطلب التالي من',
    currencies: {
      USD: 'USD',
      DIEM: 'DIEM',
      VCU: 'DIEM',
      BUNDLED_CREDITS: 'الرصيد المشمول',
      EARNED_CREDITS: 'الرصيد المكتسب',
    },
    nothing: 'لا شيء: تُرفض الطلبات',
    none: 'لا شيء',
    unsaid: 'لم يُذكر',
    ends: 'بهذا المعدّل تنفد حصة اليوم من DIEM عند {utc} بتوقيت UTC{same, select, yes {} other {، أي {local} هنا}}.',
    lasts:
      'بهذا المعدّل تكفي حصة اليوم من DIEM حتى تتجدّد عند 00:00 بتوقيت UTC{same, select, yes {} other {، أي {local} هنا}}.',
    usedUp:
      'نفدت حصة اليوم من DIEM. تتجدّد عند 00:00 بتوقيت UTC{same, select, yes {} other {، أي {local} هنا}}.',
  },

  range: 'المدة',
  days: '{days, plural, zero {# يوم} one {يوم واحد} two {يومان} few {# أيام} many {# يومًا} other {# يوم}}',
  reading:
    'نجمع {days, plural, zero {# يوم} one {يومًا واحدًا} two {يومين} few {# أيام} many {# يومًا} other {# يوم}}…',
  unread: 'تعذّرت قراءة الاستهلاك',
  gone: 'تسأل هذه الصفحة بطريقة لم تعد Venice تجيب عنها. قد تعرف نسخة أحدث منها الطريقة الجديدة.',
  shorter:
    'الرجوع {days, plural, zero {# يوم} one {يومًا واحدًا} two {يومين} few {# أيام} many {# يومًا} other {# يوم}}',
  nothing:
    'لم يُنفق شيء في آخر {days, plural, zero {# يوم} one {يوم} two {يومين} few {# أيام} many {# يومًا} other {# يوم}}.',

  byDay: 'بحسب اليوم',
  byModel: 'بحسب النموذج',
  byKey: 'بحسب المفتاح',
  missing: 'لم ترسل Venice هذا الجزء.',
  together: 'USD وDIEM معًا: لا تفصل Venice بينهما هنا بحسب اليوم. أما القائمة فتفصل.',
  paidWith: 'الدفع بـ',
  both: 'DIEM وUSD',
  earnedNote:
    'لا تشمل مبالغ USD الطلبات المدفوعة من الرصيد المكتسب. حدّ المفتاح بـ USD يحتسبها، لذلك قد يُبلَغ قبل ما توحي به هذه المبالغ.',
  chart:
    '{name}، آخر {days, plural, zero {# يوم} one {يوم} two {يومين} few {# أيام} many {# يومًا} other {# يوم}}',
  summary:
    '{peak, select, none {لم يُنفق شيء.} other {أكثر ما أُنفق في يوم واحد {peak}، وذلك في {day}.}} كل الأرقام في الجدول تحت الرسم.',
  chartLoading: 'نرسم…',
  chartUnloaded: 'تعذّر تحميل الرسم. أرقامه في الجدول أدناه.',
  inFigures: 'الأرقام في جدول',
  day: 'اليوم',
  total: 'المجموع',
  rest: 'كل ما عدا ذلك',
  unnamed: 'بلا اسم',
  webApp: 'تطبيق الويب',
  model: 'النموذج',
  key: 'المفتاح',
  usd: 'USD',
  diem: 'DIEM',
  tiny: '\u2066< 0.0001\u2069',
  unreadable:
    'تعذّرت قراءة {count, plural, zero {# صف} one {صف واحد} two {صفّين} few {# صفوف} many {# صفًّا} other {# صف}} من استجابة Venice، {count, plural, zero {وليس} one {وليس} two {وليسا} few {وليست} many {وليست} other {وليست}} في هذه الأرقام.',
  showAll: 'عرض الكل ({count, number})',

  history: {
    title: 'كل خصم، في ملف',
    text: 'يقرأ سجل آخر {days, plural, zero {# يوم} one {يوم} two {يومين} few {# أيام} many {# يومًا} other {# يوم}}، الأقدم أولًا، ويكتبه بصيغة CSV. تحتفظ المبالغ بكل أرقامها؛ والخصم سالب.',
    start: 'قراءة السجل',
    reading: 'نقرأ السجل…',
    read: '{rows, plural, zero {# صف} one {صف واحد} two {صفّان} few {# صفوف} many {# صفًّا} other {# صف}} في {pages, plural, zero {# صفحة} one {صفحة واحدة} two {صفحتين} few {# صفحات} many {# صفحة} other {# صفحة}}',
    progress: 'إلى أين وصلت قراءة السجل',
    stop: 'إيقاف',
    goOn: 'متابعة',
    startOver: 'البدء من جديد',
    stopped: 'أُوقفت القراءة',
    stoppedText: 'الصفحات المقروءة حتى الآن محفوظة. «متابعة» تطلب الصفحة التالية وحدها.',
    failed: 'تعذّرت قراءة الصفحة {page, number}',
    failedText: 'الصفحات التي قبلها محفوظة. «متابعة» تطلب هذه الصفحة من جديد.',
    lost: 'لم تعد Venice تعرف الموضع الذي توقفت عنده القراءة. لا بد من البدء من جديد.',
    lockedTitle: 'لم تُقرأ السجلات حتى نهايتها',
    lockedText: 'أُقفلت الجلسة. ما قُرئ لم يعد في هذه الصفحة.',
    circle: 'أرسلت Venice الموضع نفسه من سجلها مرتين',
    circleText: 'المتابعة لن تنتهي. ما قُرئ حتى هنا محفوظ؛ ولا يُعرف هل هو الكل.',
    done: 'قُرئ السجل',
    empty: 'لا خصم في هذه الأيام.',
    spent: 'ما أُنفق من {currency}',
    spentBundled: 'ما أُنفق من الرصيد المشمول',
    spentEarned: 'ما أُنفق من الرصيد المكتسب',
    save: 'الحفظ بصيغة CSV',
    savePart: 'حفظ ما قُرئ',
    saveFailed: 'تعذّرت كتابة الملف. أعد تحميل الصفحة وحاول من جديد.',
  },
};
