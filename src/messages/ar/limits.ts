import type { limits as en } from '../en/limits.ts';
import type { Translated } from '../translated.ts';

export const limits: Translated<typeof en> = {
  title: 'فحص مفتاح',
  lead: 'افتح مفتاحًا لترى ما يستطيعه، أو وقّع بمحفظتك. يُزال المفتاح حين تغادر.',

  factsTitle: 'هذا المفتاح',
  sessionTitle: 'مفتاح الجلسة',
  type: 'نوع المفتاح',
  ending: 'ينتهي بـ',
  id: 'معرّف المفتاح',
  idUnknown: 'لا يُخبَر مفتاح Inference بمعرّفه.',
  expires: 'ينتهي',
  mayManage: 'يستطيع قراءة كل مفتاح في الحساب وتعديله.',
  mayNotManage: 'يستطيع استدعاء النماذج. ولا يستطيع قراءة المفاتيح أو تعديلها، ولا نفسه.',
  mayBe: 'لم تقل Venice هل يستطيع إدارة المفاتيح. ما لا يستطيعه يُرفض حين تحاول.',

  ownTitle: 'حدوده',
  managedTitle: 'حدود المفتاح \u2066…{last6}\u2069',
  lockedWhy: 'لا تسمح Venice بقراءة الحدود وتعديلها إلا لمفاتيح Admin، وهذا مفتاح Inference.',
  reading: 'نقرأ ما سجّلته Venice…',
  unread: 'تعذّرت قراءة الحدود',
  absent: 'المفتاح ليس في قائمة هذا الحساب',
  absentText: 'ربما يعود إلى محفظة أخرى، أو أُبطل، أو يشترك مع مفتاح آخر في آخر ستة أحرف.',
  again: 'القراءة من جديد',
  edit: 'تعديل الحدود',
  allTitle: 'كل مفاتيحك',
  all: 'تستطيع هذه الجلسة تعديل كل مفتاح في حسابك.',
  toKeys: 'عرض كل المفاتيح',
};
