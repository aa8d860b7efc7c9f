import type { wayOut as en } from '../en/wayOut.ts';
import type { Translated } from '../translated.ts';

export const wayOut: Translated<typeof en> = {
  framed: {
    why: 'لا تعمل Zecca داخل صفحة أخرى، حيث قد يُغطّى ما تضغط عليه.',
    open: 'فتح Zecca في علامة تبويب جديدة',
  },
  shared: {
    why: 'تتشارك كل صفحات هذه البوابة أصلًا (origin) واحدًا، وقد تقرأ صفحة أخرى مفتاحك هنا. لا تعمل Zecca على هذا العنوان.',
    open: 'فتح Zecca على أصل خاص بها',
  },
};
