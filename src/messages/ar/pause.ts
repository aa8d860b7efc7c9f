import type { pause as en } from '../en/pause.ts';
import type { Translated } from '../translated.ts';

export const pause: Translated<typeof en> = {
  title: 'فشلت طلبات كثيرة',
  text: 'لا ترسل هذه الصفحة شيئًا إلى Venice مدة نصف دقيقة، كي لا تحظرك. ولا تعيد المحاولة بعدها تلقائيًا.',
  left: 'بقي {seconds, plural, zero {# ثانية} one {ثانية واحدة} two {ثانيتان} few {# ثوانٍ} many {# ثانية} other {# ثانية}}.',
};
