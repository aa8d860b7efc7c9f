import type { framed as en } from '../en/framed.ts';
import type { Translated } from '../translated.ts';

export const framed: Translated<typeof en> = {
  why: 'لا تعمل Zecca داخل صفحة أخرى، حيث قد يُغطّى ما تضغط عليه.',
  open: 'فتح Zecca في علامة تبويب جديدة',
};
