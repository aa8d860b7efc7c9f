import { toVeniceError, type VeniceError } from '../venice/errors.ts';
import type { KeyClient } from '../venice/keyClient.ts';

/** The same client, and `onFailure` hears of each failed call before its caller does. */
export function watchClient(client: KeyClient, onFailure: (error: VeniceError) => void): KeyClient {
  const watch =
    <Args extends unknown[], Answer>(call: (...args: Args) => Promise<Answer>) =>
    async (...args: Args): Promise<Answer> => {
      try {
        return await call(...args);
      } catch (error) {
        onFailure(toVeniceError(error));
        throw error;
      }
    };
  return {
    listKeys: watch(client.listKeys),
    getKey: watch(client.getKey),
    createKey: watch(client.createKey),
    updateKey: watch(client.updateKey),
    deleteKey: watch(client.deleteKey),
    getRateLimits: watch(client.getRateLimits),
    getRateLimitLog: watch(client.getRateLimitLog),
    getBalance: watch(client.getBalance),
    getUsageAnalytics: watch(client.getUsageAnalytics),
    getUsageHistory: watch(client.getUsageHistory),
  };
}
