import type { paper as en } from '../en/paper.ts';
import type { Translated } from '../translated.ts';

export const paper: Translated<typeof en> = {
  heading: 'مفتاح لواجهة Venice',
  shown: 'المفتاح نفسه مكتوب على هذه الورقة. من يملك الورقة يستطيع الإنفاق به.',
  hidden: 'المفتاح نفسه ليس على هذه الورقة، بل آخر ستة أحرف منه فقط.',
  ending: 'ينتهي بـ',
  wallet: 'المحفظة',
  api: 'عنوان الواجهة',
  revoke: 'إذا ضاع المفتاح أو سُرق: اربط هذه المحفظة بـ Zecca وأبطِله.',
};
