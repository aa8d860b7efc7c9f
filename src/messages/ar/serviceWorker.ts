import type { serviceWorker as en } from '../en/serviceWorker.ts';
import type { Translated } from '../translated.ts';

export const serviceWorker: Translated<typeof en> = {
  title: 'كان برنامج غريب يقف بين هذه الصفحة والشبكة، وقد أُزيل',
  text: 'كان لهذا العنوان service worker، وليس لـ Zecca أيٌّ منها. ربما قرأ ما ترسله الصفحة وتستقبله أو غيّره: أعد تحميل الصفحة قبل أن تتابع، وأبطل المفاتيح التي استعملتها هنا من قبل.',
  reload: 'إعادة تحميل الصفحة',
};
