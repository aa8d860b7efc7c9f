const defaultPort = 4173;

type Running = { says: string; close(): Promise<void> };

/**
 * Runs a server on `PORT` or 4173, prints what it says, and ends all of it on Ctrl-C. What keeps it
 * from starting is told in one line too.
 */
export async function runUntilInterrupted(start: (port: number) => Promise<Running>): Promise<void> {
  try {
    const port = readPort(process.env.PORT);
    const { says, close } = await start(port);
    const end = () => void close().finally(() => process.exit(0));
    process.once('SIGINT', end);
    process.once('SIGTERM', end);
    console.log(says);
  } catch (error) {
    console.error(explain(error));
    process.exit(1);
  }
}

/** A port from the environment; absent means the default. Throws what to correct. */
export function readPort(value: string | undefined): number {
  if (value === undefined || value === '') return defaultPort;
  const port = Number(value);
  if (!/^\d{1,5}$/.test(value) || port > 65535)
    throw new Error(`PORT must be a number up to 65535, not ${value}`);
  return port;
}

/** Why a server did not start, in a line. */
export function explain(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  if (Reflect.get(error, 'code') === 'EADDRINUSE') {
    return `Port ${Reflect.get(error, 'port')} is in use: end what listens there, or choose another with PORT=…`;
  }
  return error.message;
}
