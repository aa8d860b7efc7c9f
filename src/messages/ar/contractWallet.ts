import type { contractWallet as en } from '../en/contractWallet.ts';
import type { Translated } from '../translated.ts';

export const contractWallet: Translated<typeof en> = {
  multisig:
    'محفظة Safe: {threshold, plural, zero {لا توقيع لازمًا} one {يلزم توقيع واحد} two {يلزم توقيعان} few {يلزم # توقيعات} many {يلزم # توقيعًا} other {يلزم # توقيع}} من أصل {owners, number} من مالكيها',
  multisigText:
    'النص المطلوب توقيعه صالح 15 دقيقة، والتوقيع المتأخر لا يُحتسب. تأكّد قبل أن تبدأ من أن المالكين حاضرون.',
  contract: 'محفظة قائمة على عقد. يُتحقَّق من توقيعها مع العقد على Base قبل إرساله.',
  waiting: 'بانتظار مالكي Safe',
  waitingHint: 'يوافق كل منهم في محفظته. وتنتظر هذه الصفحة ما دام النص صالحًا.',

  mayRefuse: 'قد ترفض Venice هذا التوقيع',
  uncheckedTitle: 'لا يمكن التحقق من هذا التوقيع هنا',
  doubts: {
    CONTRACT_REFUSES: 'لا يقبله عقد هذه المحفظة: ربما ينقص مالك، أو صُنع التوقيع لنص آخر.',
    NOT_DEPLOYED:
      'ليس على صيغة حساب عادي، ولا عقد في هذا العنوان على Base، وهي كل ما تقرؤه Venice. نشر المحفظة على Base يفيد.',
    WRAPPED: 'يحمل معه نشر المحفظة نفسها (ERC-6492)، ولا يُعرف هل تقرأ Venice ذلك. نشر المحفظة على Base يفيد.',
    UNCHECKED: 'تعذّرت قراءة Base. Venice تتحقق بنفسها.',
  },
};
