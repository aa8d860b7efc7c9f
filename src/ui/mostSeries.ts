/**
 * How many series of a chart are told apart by colour and pattern; the place behind them stands for
 * all others.
 */
export const mostSeries = 8;
