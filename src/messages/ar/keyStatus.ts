import type { keyStatus as en } from '../en/keyStatus.ts';
import type { Translated } from '../translated.ts';

export const keyStatus: Translated<typeof en> = {
  title: 'ما يستطيعه هذا المفتاح الآن',
  reading: 'نسأل Venice عمّا يستطيعه المفتاح…',
  unread: 'لم تقل Venice ما يستطيعه المفتاح',
  unreadOld: 'ما تراه هنا هو جواب الساعة \u2068{time}\u2069.',
  mayCall: 'تسمح Venice لهذا المفتاح باستدعاء النماذج.',
  mayNotCall: 'لا تسمح Venice لهذا المفتاح باستدعاء النماذج.',
  ofThisKey: 'المبالغ هي ما يجوز لهذا المفتاح إنفاقه ضمن حدوده. وقد يكون في الحساب أكثر.',
  ofTheSession:
    'صُنع مفتاح الجلسة لكي لا ينفق شيئًا، فلا شيء هنا هو الصواب. ولا يقول ذلك شيئًا عن الحساب أو عن مفاتيحك الأخرى.',

  usd: 'USD',
  diem: 'DIEM',
  earned: 'الرصيد المكتسب',
  bundled: 'الرصيد المشمول',
  vcu: 'VCU، وهي الآن DIEM',
  unsaid: 'لم تقل Venice',
  tier: 'المستوى',
  charged: '<id>{tier}</id>، بحسب الاستهلاك',
  expires: 'ينتهي',
  never: 'أبدًا',
  moment: '{date} ({relative})',
  epoch: 'الدورة التالية',
  epochIn: 'بعد {hours, number} س {minutes, number} د {seconds, number} ث',
  epochAt: '\u2068{local}\u2069 بتوقيتك، \u2068{utc}\u2069',
  epochBegun: 'لقد بدأت: حدّث لترى ما جاء به اليوم الجديد.',

  refresh: 'تحديث',
  lastAnswer: 'آخر جواب عند \u2068{time}\u2069',
  noAnswer: 'لا جواب بعد',
  stale: 'مضى عليه أكثر من دقيقتين: ربما أنفق المفتاح منذ ذلك الحين.',
  paced: 'سُئلت Venice قبل أقل من عشر ثوانٍ. أعد المحاولة بعد لحظة.',
  refreshing: 'نقرأ…',
};
