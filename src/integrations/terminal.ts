import type { Client } from './client.ts';
import { envValue, quoted, shellQuoted } from './quote.ts';

/** Assistants that live in a terminal. */
export const terminal = [
  {
    id: 'openCode',
    group: 'terminal',
    source: 'https://docs.venice.ai/guides/integrations/opencode',
    pieces: [
      {
        kind: 'file',
        path: '~/.config/opencode/opencode.json',
        language: 'json',
        write: ({ baseUrl, model }) => `{
  "$schema": "https://opencode.ai/config.json",
  "model": ${quoted(`venice/${model}`)},
  "provider": {
    "venice": {
      "npm": "@ai-sdk/openai-compatible",
      "name": "Venice",
      "options": {
        "baseURL": ${quoted(baseUrl)},
        "apiKey": "{env:VENICE_API_KEY}"
      },
      "models": {
        ${quoted(model)}: {}
      }
    }
  }
}
`,
      },
    ],
  },
  {
    id: 'codexCli',
    group: 'terminal',
    source: 'https://docs.venice.ai/guides/integrations/codex-cli',
    pieces: [
      {
        kind: 'file',
        path: '~/.codex/config.toml',
        language: 'toml',
        write: ({ baseUrl, model }) => `model = ${quoted(model)}
model_provider = "venice"

[model_providers.venice]
name = "Venice"
base_url = ${quoted(baseUrl)}
env_key = "VENICE_API_KEY"
wire_api = "responses"
`,
      },
    ],
  },
  {
    id: 'aider',
    group: 'terminal',
    source: 'https://aider.chat/docs/llms/openai-compat.html',
    pieces: [
      {
        kind: 'file',
        path: '.env',
        language: 'dotenv',
        holdsKey: true,
        write: ({ baseUrl, model, keyText }) => `OPENAI_API_BASE=${envValue(baseUrl)}
OPENAI_API_KEY=${envValue(keyText)}
AIDER_MODEL=openai/${envValue(model)}
`,
      },
    ],
  },
  {
    id: 'claudeCode',
    group: 'terminal',
    source: 'https://docs.venice.ai/guides/integrations/claude-code',
    pieces: [
      { kind: 'command', write: () => 'npm install -g "@musistudio/claude-code-router@latest"\nccr ui\n' },
      {
        kind: 'fields',
        fields: [
          { name: 'Name', write: () => 'Venice' },
          { name: 'API endpoint', write: ({ baseUrl }) => baseUrl },
          { name: 'API key', isKey: true },
          { name: 'Custom models', write: ({ model }) => model },
        ],
      },
    ],
  },
  {
    id: 'veniceCli',
    group: 'terminal',
    source: 'https://docs.venice.ai/guides/integrations/venice-cli',
    pieces: [
      {
        kind: 'command',
        asksForKey: true,
        write: ({ model, shell }) => `venice config init
venice config set default_model ${shellQuoted(shell, model)}
`,
      },
    ],
  },
] as const satisfies readonly Client[];
