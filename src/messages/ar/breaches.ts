import type { breaches as en } from '../en/breaches.ts';
import type { Translated } from '../translated.ts';

export const breaches: Translated<typeof en> = {
  title: 'التجاوزات',
  lead: 'آخر 50 مرة بلغ فيها الحساب حدًّا، أيًّا كان المفتاح.',
  locked: 'لا تعرض Venice هذا السجل إلا لمفاتيح Admin.',
  reading: 'نقرأ السجل…',
  unread: 'تعذّرت قراءة سجل التجاوزات',
  again: 'القراءة من جديد',
  none: 'لم يُتجاوَز أي حدّ.',
  namesUnread: 'تعذّرت قراءة أسماء المفاتيح: تحلّ المعرّفات محلّها.',

  list: 'السجل صفًّا صفًّا',
  columns: { time: 'الوقت', what: 'ما الذي حدث', key: 'المفتاح', tier: 'المستوى' },
  what: {
    RPM: 'طلبات كثيرة في الدقيقة إلى <where>{place}</where>',
    TPM: 'رموز كثيرة في الدقيقة إلى <where>{place}</where>',
    RPD: 'طلبات كثيرة في اليوم إلى <where>{place}</where>',
    FAILED_REQUESTS: 'طلبات فاشلة كثيرة إلى <where>{place}</where>',
    UNSUPPORTED_FEATURE_REQUESTS: 'طلبات كثيرة لميزة غير موجودة، إلى <where>{place}</where>',
    other: 'حدّ لا تعرفه هذه الصفحة، <where>{type}</where>، إلى <where>{place}</where>',
  },
  endpoint: 'نقطة الوصول \u2066{path}\u2069',
  unknownModel: 'نموذج ليس لدى Venice',
  unsaidModel: 'نموذج لم تسمّه Venice',
  thisKey: 'المفتاح المستعمل هنا',
  named: '\u2068{name}\u2069 \u2066…{last6}\u2069',
  unnamed: 'بلا وصف',
  idEnding: 'ليس في القائمة، المعرّف \u2066…{end}\u2069',
  unsaid: 'غير معروف',

  chart: 'التجاوزات عبر الزمن، بتوقيت UTC',
  chartLoading: 'نحمّل الرسم…',
  chartUnloaded: 'تعذّر تحميل الرسم. الأرقام نفسها أدناه.',
  summary:
    '{total, plural, zero {# تجاوز} one {تجاوز واحد} two {تجاوزان} few {# تجاوزات} many {# تجاوزًا} other {# تجاوز}} من {from} إلى {to} (UTC): {parts}. أكثرها في مدة واحدة: {most, number}.',
  part: '{kind}: {count, number}',
  timeless:
    '{count, plural, zero {لا تجاوز بلا وقت مقروء} one {تجاوز واحد بلا وقت مقروء} two {تجاوزان بلا وقت مقروء} few {# تجاوزات بلا وقت مقروء} many {# تجاوزًا بلا وقت مقروء} other {# تجاوز بلا وقت مقروء}}.',
  inFigures: 'الرسم بالأرقام',
  span: 'ابتداءً من',
  kinds: {
    RPM: 'طلبات في الدقيقة',
    TPM: 'رموز في الدقيقة',
    RPD: 'طلبات في اليوم',
    FAILED_REQUESTS: 'طلبات فاشلة',
    UNSUPPORTED_FEATURE_REQUESTS: 'ميزات غير موجودة',
    other: 'حدود أخرى',
  },
};
