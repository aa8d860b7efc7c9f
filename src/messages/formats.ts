import type { Formats } from 'use-intl';

/**
 * How the page writes moments, by name: alike in every text, table and chart. A zone of its own is
 * given beside the name: `format.dateTime(at, 'moment', { timeZone: 'UTC' })`.
 */
export const formats = {
  dateTime: {
    day: { dateStyle: 'medium' },
    moment: { dateStyle: 'medium', timeStyle: 'short' },
    /** To the second: what was sent, signed or logged. */
    exactMoment: { dateStyle: 'medium', timeStyle: 'medium' },
    time: { timeStyle: 'short' },
    exactTime: { timeStyle: 'medium' },
    /** Beside its like in UTC, which has no AM and PM. */
    clock: { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' },
    /** A day or an hour of a chart, which is in UTC as Venice counts. */
    chartDay: { timeZone: 'UTC', day: 'numeric', month: 'short' },
    chartWeekday: { timeZone: 'UTC', weekday: 'short', day: 'numeric', month: 'short' },
    chartHour: {
      timeZone: 'UTC',
      month: 'short',
      day: 'numeric',
      hour: '2-digit',
      minute: '2-digit',
      hourCycle: 'h23',
    },
  },
} as const satisfies Formats;
