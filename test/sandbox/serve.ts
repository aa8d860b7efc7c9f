import { listen } from './api/listen.ts';
import { createSandbox } from './api/sandbox.ts';
import { startChain } from './chain/chain.ts';
import { runUntilInterrupted } from './run.ts';

// Beside the page's own port, so that both can run.
process.env.PORT ||= '8787';

/**
 * `npm run sandbox`: the API with a chain of its own, for curl and for other clients. Its one line
 * is JSON.
 */
await runUntilInterrupted(async (port) => {
  const chain = await startChain();
  try {
    const sandbox = await createSandbox({ chain });
    const server = await listen(sandbox.fetch, port);
    const { rpcUrl: rpc, accounts } = chain;
    return {
      says: JSON.stringify({ api: `${server.url}/api/v1`, rpc, accounts }),
      async close() {
        await server.close();
        await chain.close();
      },
    };
  } catch (error) {
    await chain.close();
    throw error;
  }
});
