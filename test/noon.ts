/** A Saturday noon in UTC, far from the edge of every period: where the clock of each test stands. */
export const noon = Date.UTC(2026, 10, 21, 12);
