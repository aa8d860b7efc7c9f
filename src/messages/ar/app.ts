import type { app as en } from '../en/app.ts';
import type { Translated } from '../translated.ts';

export const app: Translated<typeof en> = {
  title: 'Zecca',
  navigation: 'الصفحات',
  skip: 'إلى المحتوى',
  mint: 'السكّ',
  key: 'الفحص',
  keys: 'المفاتيح',
  usage: 'الاستهلاك',
  credit: 'الرصيد',
  loading: 'جارٍ التحميل…',
  notFound: 'لا شيء في هذا العنوان.',
  toMint: 'إلى دار السكّ',
  promise: 'ليس لـ Zecca خادم ولا يخزّن أي مفتاح. يتصل بـ Venice وBase ومحفظتك فقط.',
  independent: 'صُنعت باستقلال عن Venice.ai.',
  toGrant: 'للمطوّرين: اطلبوا مفتاحًا من المستخدمين',
  failedTitle: 'تعذّر تحميل هذا الجزء من الصفحة',
  failed: 'ربما انقطعت الشبكة، أو صدرت نسخة أحدث من الصفحة. لم يُسَكّ أي مفتاح.',
  reload: 'إعادة تحميل الصفحة',

  browser: {
    title: 'يقيّد هذا المتصفح ما تستطيعه الصفحة',
    storage: 'يمنع التخزين: تُنسى عند إعادة التحميل استمارتك ومحفظتك ولغتك ومظهرك.',
    locks: 'لا يرى علامات التبويب الأخرى: اسكك في علامة تبويب واحدة فقط.',
    clipboard: 'لا يسمح للصفحة بالنسخ: أظهر المفتاح وانسخه بنفسك، أو نزّله.',
    insecure: 'افتح هذه الصفحة عبر \u2066https\u2069 لرفع هذه القيود.',
  },
};
