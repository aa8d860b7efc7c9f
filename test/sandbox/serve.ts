import { listen } from './api/listen.ts';
import { createSandbox } from './api/sandbox.ts';
import { startChain } from './chain/chain.ts';

/**
 * `npm run sandbox`: the API on 8787 (or PORT) with a chain of its own, for curl and for other clients. Prints one line of JSON
 * when it is ready, nothing before and nothing after.
 */
async function serve(): Promise<void> {
  const port = Number(process.env.PORT ?? 8787);
  const chain = await startChain();
  try {
    const sandbox = await createSandbox({ chain });
    const server = await listen(sandbox.fetch, port);
    for (const signal of ['SIGINT', 'SIGTERM'] as const)
      process.once(signal, async () => {
        await Promise.all([server.close(), chain.close()]);
        process.exit(0);
      });
    const { rpcUrl: rpc, accounts } = chain;
    process.stdout.write(`${JSON.stringify({ api: `${server.url}/api/v1`, rpc, accounts })}\n`);
  } catch (error) {
    await chain.close();
    throw isPortTaken(error) ? new Error(`Port ${port} is taken: set PORT to another one.`) : error;
  }
}

function isPortTaken(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
}

serve().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
});
