import type { app as en } from '../en/app.ts';
import type { Translated } from '../translated.ts';

export const app: Translated<typeof en> = {
  title: 'Zecca',
  navigation: 'الصفحات',
  skip: 'إلى المحتوى',
  mint: 'السكّ',
  key: 'المفتاح',
  keys: 'المفاتيح',
  usage: 'الاستهلاك',
  loading: 'جارٍ التحميل…',
  notFound: 'لا شيء في هذا العنوان.',
  toMint: 'إلى دار السكّ',
  promise: 'لا خادم لـ Zecca، ولا تحتفظ بأي مفتاح. لا تخاطب إلا Venice وBase ومحفظتك.',
  independent: 'صُنعت باستقلال عن Venice.ai.',
  failedTitle: 'تعذّر تحميل هذا الجزء من الصفحة',
  failed: 'ربما انقطعت الشبكة، أو جُدِّدت الصفحة بعد أن فتحتها. لم يُسكّ شيء بسبب ذلك.',
  reload: 'إعادة تحميل الصفحة',
};
