import type { worstCase as en } from '../en/worstCase.ts';
import type { Translated } from '../translated.ts';

export const worstCase: Translated<typeof en> = {
  line: 'في أسوأ الأحوال: {most}.',
  each: 'في أسوأ الأحوال، لكل مفتاح: {most}.',
  untilExpiry: 'حتى انتهاء صلاحيته: {total} على الأكثر.',
  nothing: 'لا يمكن لهذا المفتاح إنفاق شيء',
  unwritten: 'يتوقف على المبلغ الذي تكتبه',
  sum: '{sum}: {usd} و{diem}',
  plus: '{usd} من USD، إضافةً إلى {diem}',
  plusAccount: '{usd}، إضافةً إلى {diem}',
  account: 'كل ما لديك من {currency}',
  accountHolds: 'كل ما لديك من {currency} ({amount})',
  unknown: 'مقدار غير معروف من {currency}',
  alsoCap: 'ضع سقفًا لـ {currency} أيضًا',
};
