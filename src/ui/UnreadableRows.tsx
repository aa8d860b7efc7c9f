import { useTranslations } from 'use-intl';

type UnreadableRowsProps = { count: number; columns: number; className: string | undefined };

/** Rows of a response that could not be read, however many, in one line of their table. */
export function UnreadableRows({ count, columns, className }: UnreadableRowsProps) {
  const t = useTranslations('recovery');
  if (count === 0) return null;
  return (
    <tr className={className}>
      <td colSpan={columns}>{t('unreadableRows', { count })}</td>
    </tr>
  );
}
