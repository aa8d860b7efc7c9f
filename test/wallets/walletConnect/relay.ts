import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { createServer as createHttp, type Server } from 'node:http';
import { createServer as createHttps } from 'node:https';
import type { AddressInfo } from 'node:net';
import { type WebSocket, WebSocketServer } from 'ws';
import * as z from 'zod/mini';
import { makeCertificate } from './certificate.ts';

/** A WalletConnect relay on 127.0.0.1. */
export type Relay = {
  /** Where browsers reach it, by TLS under any name. */
  tlsPort: number;
  /** Where a wallet in Node reaches it. */
  url: string;
  /** Ends every connection and refuses new ones, until `up`. */
  down(): void;
  up(): void;
  close(): Promise<void>;
};

type Message = { topic: string; message: string; tag: number; publishedAt: number };

const text = z.string();
const callSchema = z.object({
  id: z.union([z.number(), text]),
  method: text,
  params: z.record(text, z.unknown()),
});
const publishSchema = z.object({ topic: text, message: text, tag: z._default(z.number(), 0) });
const proposeSchema = z.object({ pairingTopic: text, sessionProposal: text });
const approveSchema = z.object({
  pairingTopic: text,
  sessionTopic: text,
  sessionProposalResponse: text,
  sessionSettlementRequest: text,
});

/** What a message is about, as both sides number it. */
const tags = { proposal: 1100, proposalResponse: 1101, settlement: 1102 };

/**
 * Passes messages on by their topic, and keeps them for who subscribes later.
 * https://specs.walletconnect.com/2.0/specs/servers/relay/relay-server-rpc
 */
export async function startRelay(): Promise<Relay> {
  let waiting: (Message & { from: WebSocket })[] = [];
  const subscribers = new Map<string, Map<WebSocket, string>>();
  const sockets = new WebSocketServer({ noServer: true });
  let isUp = true;

  const push = (socket: WebSocket, subscription: string, data: Message) => {
    const id = Number(`${Date.now()}${Math.floor(Math.random() * 1000)}`);
    const params = { id: subscription, data };
    socket.send(JSON.stringify({ jsonrpc: '2.0', id, method: 'irn_subscription', params }));
  };
  const publish = (from: WebSocket, topic: string, message: string, tag: number) => {
    const sent = { topic, message, tag, publishedAt: Date.now() };
    const others = [...(subscribers.get(topic) ?? [])].filter(([socket]) => socket !== from);
    if (others.length === 0) waiting.push({ ...sent, from });
    for (const [socket, subscription] of others) push(socket, subscription, sent);
    return true;
  };
  /** What waits under these topics for someone other than who sent it; it waits no longer. */
  const fetchFor = (socket: WebSocket, topics: readonly string[]): Message[] => {
    const found = waiting.filter(({ topic, from }) => topics.includes(topic) && from !== socket);
    waiting = waiting.filter((each) => !found.includes(each));
    return found.map(({ from: _, ...message }) => message);
  };
  const subscribe = (socket: WebSocket, topic: string) => {
    const subscription = randomUUID();
    const others = subscribers.get(topic) ?? new Map<WebSocket, string>();
    subscribers.set(topic, others.set(socket, subscription));
    // Behind the answer that names the subscription.
    setImmediate(() => {
      for (const each of fetchFor(socket, [topic])) push(socket, subscription, each);
    });
    return subscription;
  };

  const calls: Record<string, (socket: WebSocket, params: Record<string, unknown>) => unknown> = {
    irn_subscribe: (socket, { topic }) => subscribe(socket, text.parse(topic)),
    irn_batchSubscribe: (socket, { topics }) =>
      z
        .array(text)
        .parse(topics)
        .map((topic) => subscribe(socket, topic)),
    irn_unsubscribe: (socket, { topic }) => subscribers.get(text.parse(topic))?.delete(socket) ?? false,
    irn_publish: (socket, params) => {
      const { topic, message, tag } = publishSchema.parse(params);
      return publish(socket, topic, message, tag);
    },
    irn_batchPublish: (socket, { messages }) =>
      z
        .array(publishSchema)
        .parse(messages)
        .every(({ topic, message, tag }) => publish(socket, topic, message, tag)),
    irn_fetchMessages: (socket, { topic }) => ({
      messages: fetchFor(socket, [text.parse(topic)]),
      hasMore: false,
    }),
    irn_batchFetchMessages: (socket, { topics }) => ({
      messages: fetchFor(socket, z.array(text).parse(topics)),
      hasMore: false,
    }),
    wc_proposeSession: (socket, params) => {
      const { pairingTopic, sessionProposal } = proposeSchema.parse(params);
      subscribe(socket, pairingTopic);
      return publish(socket, pairingTopic, sessionProposal, tags.proposal);
    },
    wc_approveSession: (socket, params) => {
      const { pairingTopic, sessionTopic, ...messages } = approveSchema.parse(params);
      subscribe(socket, sessionTopic);
      publish(socket, pairingTopic, messages.sessionProposalResponse, tags.proposalResponse);
      return publish(socket, sessionTopic, messages.sessionSettlementRequest, tags.settlement);
    },
  };

  sockets.on('connection', (socket) => {
    socket.on('message', (data) => {
      const parsed = callSchema.safeParse(JSON.parse(String(data)));
      // What the other side answers to a message that was pushed has no method.
      if (!parsed.success) return;
      const { id, method, params } = parsed.data;
      const call = calls[method];
      const answer = call
        ? { result: call(socket, params) }
        : { error: { code: -32601, message: `The relay does not know ${method}` } };
      socket.send(JSON.stringify({ jsonrpc: '2.0', id, ...answer }));
    });
    socket.on('close', () => {
      for (const each of subscribers.values()) each.delete(socket);
    });
  });

  const servers = [createHttp(), createHttps(makeCertificate())] as const;
  const [plain, tls] = await Promise.all(
    servers.map(async (server: Server) => {
      server.on('upgrade', (request, socket, head) => {
        if (!isUp) socket.destroy();
        else sockets.handleUpgrade(request, socket, head, (opened) => sockets.emit('connection', opened));
      });
      await once(server.listen(0, '127.0.0.1'), 'listening');
      return (server.address() as AddressInfo).port;
    }),
  );
  const endAll = () => {
    for (const socket of sockets.clients) socket.terminate();
  };
  return {
    tlsPort: tls ?? 0,
    url: `ws://127.0.0.1:${plain}`,
    down() {
      isUp = false;
      endAll();
    },
    up() {
      isUp = true;
    },
    async close() {
      endAll();
      await Promise.all(servers.map((server) => new Promise((resolve) => server.close(resolve))));
    },
  };
}
