import type { contractWallet as en } from '../en/contractWallet.ts';
import type { Translated } from '../translated.ts';

export const contractWallet: Translated<typeof en> = {
  multisig:
    'محفظة Safe: {threshold, plural, zero {لا توقيع لازمًا} one {يلزم توقيع واحد} two {يلزم توقيعان} few {يلزم # توقيعات} many {يلزم # توقيعًا} other {يلزم # توقيع}} من أصل {owners, number} من مالكيها',
  multisigText:
    'تنتهي صلاحية الرسالة بعد 15 دقيقة، وترفض Venice كل توقيع متأخر. تأكّد قبل أن تبدأ من أن المالكين جاهزون.',
  contract: 'محفظة قائمة على عقد. يُتحقَّق من توقيعها مع العقد على Base قبل إرساله.',
  waiting: 'بانتظار مالكي Safe',
  waitingHint: 'يوافق كل منهم في محفظته. وتنتظر هذه الصفحة حتى تنتهي صلاحية الرسالة.',

  mayRefuse: 'قد ترفض Venice هذا التوقيع',
  uncheckedTitle: 'لا يمكن التحقق من هذا التوقيع هنا',
  doubts: {
    CONTRACT_REFUSES: 'يرفضه عقد المحفظة: ربما ينقص مالك، أو هو توقيع رسالة أخرى.',
    NOT_DEPLOYED:
      'ليس توقيع حساب عادي، ولا عقد لهذا العنوان على Base. لا تقرأ Venice إلا Base: انشر المحفظة هناك.',
    WRAPPED: 'يحمل معه نشر المحفظة نفسها (ERC-6492)، ولا يُعرف هل تقرأ Venice ذلك. نشر المحفظة على Base يفيد.',
    UNCHECKED: 'تعذّرت قراءة Base. تتحقق Venice من التوقيع بنفسها.',
  },
};
