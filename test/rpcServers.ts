import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { decodeFunctionResult, encodeFunctionResult, type Hex, multicall3Abi } from 'viem';

/** HTTP servers that answer as public endpoints of a chain do on their bad days. */
export type RpcServers = {
  /** One that does what it is told. @returns its address */
  serve(listener: RequestListener): Promise<string>;
  says(status: number, type: string, body: string): Promise<string>;
  /** One that hands calls to the node, and its results back as `alter` leaves them. */
  alters(alter: (result: Hex, method: string) => unknown): Promise<string>;
  /** The same for single answers of a multicall, by their place in it. */
  changes(change: (index: number, answer: Hex) => Hex): Promise<string>;
  /** Ends all of them. */
  close(): Promise<void>;
};

const json = { 'content-type': 'application/json' };

export function createRpcServers(nodeUrl: string): RpcServers {
  const servers: Server[] = [];

  const serve = async (listener: RequestListener) => {
    const server = createServer(listener);
    servers.push(server);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    // An object for a server that listens on a port.
    return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  };

  const alters: RpcServers['alters'] = (alter) =>
    serve(async (request, response) => {
      const body = Buffer.concat(await request.toArray()).toString();
      const answer = await fetch(nodeUrl, { method: 'POST', headers: json, body });
      const { result, ...rest } = await answer.json();
      const altered = { ...rest, result: alter(result, JSON.parse(body).method) };
      response.writeHead(200, json).end(JSON.stringify(altered));
    });

  return {
    serve,
    alters,
    says: (status, type, body) =>
      serve((_, response) => response.writeHead(status, { 'content-type': type }).end(body)),
    changes: (change) =>
      alters((data) => {
        const aggregate = { abi: multicall3Abi, functionName: 'aggregate3' } as const;
        const results = decodeFunctionResult({ ...aggregate, data });
        const changed = results.map(({ success, returnData }, index) => ({
          success,
          returnData: change(index, returnData),
        }));
        return encodeFunctionResult({ ...aggregate, result: changed });
      }),
    close: async () => {
      for (const server of servers.splice(0)) {
        server.closeAllConnections();
        await new Promise((resolve) => server.close(resolve));
      }
    },
  };
}
