import type { Client } from './client.ts';
import { quoted } from './quote.ts';

// PowerShell takes a bare `@` for its splatting: names that begin with one are quoted, as every shell can.

const question = quoted('Say hello from Venice.');

/** Programs. All read the key from the environment, where VENICE_API_KEY names it. */
export const code = [
  {
    id: 'openaiPython',
    group: 'code',
    source: 'https://github.com/openai/openai-python#usage',
    pieces: [
      { kind: 'command', write: () => 'pip install openai\n' },
      {
        kind: 'file',
        path: 'hello.py',
        language: 'python',
        write: ({ baseUrl, model }) => `import os

from openai import OpenAI

venice = OpenAI(
    base_url=${quoted(baseUrl)},
    api_key=os.environ["VENICE_API_KEY"],
)
answer = venice.chat.completions.create(
    model=${quoted(model)},
    messages=[{"role": "user", "content": ${question}}],
)
print(answer.choices[0].message.content)
`,
      },
    ],
  },
  {
    id: 'openaiTypescript',
    group: 'code',
    source: 'https://github.com/openai/openai-node#usage',
    pieces: [
      { kind: 'command', write: () => 'npm install openai\n' },
      {
        kind: 'file',
        path: 'hello.mts',
        language: 'typescript',
        write: ({ baseUrl, model }) => `import OpenAI from "openai";

const venice = new OpenAI({
  baseURL: ${quoted(baseUrl)},
  apiKey: process.env["VENICE_API_KEY"],
});
const answer = await venice.chat.completions.create({
  model: ${quoted(model)},
  messages: [{ role: "user", content: ${question} }],
});
console.log(answer.choices[0]?.message.content);
`,
      },
    ],
  },
  {
    id: 'langchainPython',
    group: 'code',
    source: 'https://docs.venice.ai/guides/integrations/langchain',
    pieces: [
      { kind: 'command', write: () => 'pip install langchain-openai\n' },
      {
        kind: 'file',
        path: 'hello.py',
        language: 'python',
        write: ({ baseUrl, model }) => `import os

from langchain_openai import ChatOpenAI

venice = ChatOpenAI(
    base_url=${quoted(baseUrl)},
    api_key=os.environ["VENICE_API_KEY"],
    model=${quoted(model)},
)
print(venice.invoke(${question}).content)
`,
      },
    ],
  },
  {
    id: 'langchainJs',
    group: 'code',
    source: 'https://docs.langchain.com/oss/javascript/integrations/chat/openai',
    pieces: [
      { kind: 'command', write: () => 'npm install "@langchain/openai" "@langchain/core"\n' },
      {
        kind: 'file',
        path: 'hello.mts',
        language: 'typescript',
        write: ({ baseUrl, model }) => `import { ChatOpenAI } from "@langchain/openai";

const venice = new ChatOpenAI({
  model: ${quoted(model)},
  apiKey: process.env["VENICE_API_KEY"],
  configuration: { baseURL: ${quoted(baseUrl)} },
});
const answer = await venice.invoke(${question});
console.log(answer.text);
`,
      },
    ],
  },
  {
    id: 'vercelAiSdk',
    group: 'code',
    source: 'https://docs.venice.ai/guides/integrations/vercel-ai-sdk',
    pieces: [
      { kind: 'command', write: () => 'npm install ai "@ai-sdk/openai-compatible"\n' },
      {
        kind: 'file',
        path: 'hello.mts',
        language: 'typescript',
        write: ({ baseUrl, model }) => `import { createOpenAICompatible } from "@ai-sdk/openai-compatible";
import { generateText } from "ai";

const venice = createOpenAICompatible({
  name: "venice",
  baseURL: ${quoted(baseUrl)},
  apiKey: process.env["VENICE_API_KEY"],
});
const { text } = await generateText({
  model: venice(${quoted(model)}),
  prompt: ${question},
});
console.log(text);
`,
      },
    ],
  },
] as const satisfies readonly Client[];
