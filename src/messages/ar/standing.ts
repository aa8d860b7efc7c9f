import type { standing as en } from '../en/standing.ts';
import type { Translated } from '../translated.ts';

export const standing: Translated<typeof en> = {
  label: 'ما في هذه المحفظة',
  reading: 'نقرأ أرصدة هذه المحفظة على Base…',
  spends: 'يمكنك السكّ. تستطيع مفاتيح هذه المحفظة إنفاق {dollars} في اليوم.',
  belowThreshold:
    'يمكنك السكّ. لكن {diem} DIEM المرهونة هنا لا تشتري شيئًا بعد: لا تنفق Venice من DIEM إلا ابتداءً من 0.1 مرهونة.',
  noDiem: 'يمكنك السكّ. ليس هنا DIEM مرهونة، فلا تنفق المفاتيح إلا ما للحساب لدى Venice من USD أو رصيد.',
  stakeFirst: 'ارهن أولًا. في هذه المحفظة {vvv} VVV، ولا شيء منها مرهون.',
  nothing: 'ليس في هذه المحفظة VVV مرهونة على Base، ولا VVV لترهنها.',
  cooling: 'تعود {vvv} VVV من الرهن {when}.',
  unstakedDiem:
    '{diem} DIEM في هذه المحفظة غير مرهونة. لا يُنفَق إلا المرهون منها، بواقع \u2066$1\u2069 في اليوم لكل واحدة.',
  stake: 'رهن',
  payAsYouGo: 'لا sVVV لديك؟ ادفع حسب الاستخدام بعملة USDC',
  stakeDiem: 'رهن DIEM',
  manageStake: 'إدارة الرهن',

  unknown: 'تعذّرت قراءة أرصدة هذه المحفظة',
  unknownHint: 'يمكنك السكّ مع ذلك: تتحقق Venice من الرصيد بنفسها.',
  again: 'القراءة من جديد',
  reasons: {
    UNREACHABLE: 'لم تُجب أي نقطة وصول إلى Base.',
    BUSY: 'نقاط الوصول العامة إلى Base مشغولة.',
    SLOW: 'لم تُجب Base في الوقت المحدّد.',
    UNREADABLE: 'تعذّرت قراءة استجابة Base.',
    WRONG_CHAIN: 'تجيب نقطة الوصول عن شبكة غير Base.',
    IMPOSSIBLE: 'أعطت نقطة الوصول إلى Base أرقامًا لا يمكن أن تصح.',
    CONTRADICTION: 'نقاط الوصول إلى Base يناقض بعضها بعضًا.',
  },

  source:
    'يُتداول VVV على Base، مثلًا في <aerodrome>Aerodrome</aerodrome> و<uniswap>Uniswap</uniswap>؛ وتقول <venice>صفحة رمز Venice</venice> المزيد. اشترِه إلى هذه المحفظة، ولا ترسل رموزًا أبدًا إلى عنوان عقد: فما يُرسَل إليه يضيع.',

  numbers: 'كل الأرصدة',
  facts: {
    vvv: 'VVV',
    stakedVvv: 'sVVV (مرهونة)',
    lockedVvv: 'منها مقيّدة من أجل DIEM',
    cooldown: 'VVV قيد فك الرهن',
    pendingRewards: 'المكافآت، بـ VVV',
    diem: 'DIEM، غير مرهونة',
    stakedDiem: 'DIEM، مرهونة',
    eth: 'ETH لرسوم الغاز',
  },
};
