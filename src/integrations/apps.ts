import type { Client } from './client.ts';
import { chatboxLink, cherryStudioLink } from './importLinks.ts';
import { composeQuoted, envValue, quoted } from './quote.ts';

/** Chat windows, automations and hosts of tools. */
export const apps = [
  {
    id: 'openWebUi',
    group: 'apps',
    source: 'https://docs.openwebui.com/getting-started/env-configuration',
    pieces: [
      {
        kind: 'file',
        path: 'compose.yaml',
        language: 'yaml',
        write: ({ baseUrl, model }) => `services:
  open-webui:
    image: ghcr.io/open-webui/open-webui:main
    ports:
      - "127.0.0.1:3000:8080"
    environment:
      OPENAI_API_BASE_URL: ${composeQuoted(baseUrl)}
      OPENAI_API_KEY: \${VENICE_API_KEY}
      DEFAULT_MODELS: ${composeQuoted(model)}
    volumes:
      - open-webui:/app/backend/data
volumes:
  open-webui: {}
`,
      },
      {
        kind: 'file',
        path: '.env',
        language: 'dotenv',
        holdsKey: true,
        write: ({ keyText }) => `VENICE_API_KEY=${envValue(keyText)}\n`,
      },
    ],
  },
  {
    id: 'libreChat',
    group: 'apps',
    source: 'https://www.librechat.ai/docs/quick_start/custom_endpoints',
    pieces: [
      {
        kind: 'file',
        path: 'librechat.yaml',
        language: 'yaml',
        write: ({ baseUrl, model }) => `version: 1.2.1
endpoints:
  custom:
    - name: "Venice"
      apiKey: "\${VENICE_API_KEY}"
      baseURL: ${quoted(baseUrl)}
      models:
        default: [${quoted(model)}]
        fetch: true
      titleConvo: true
      titleModel: "current_model"
`,
      },
      {
        kind: 'file',
        path: '.env',
        language: 'dotenv',
        holdsKey: true,
        write: ({ keyText }) => `VENICE_API_KEY=${envValue(keyText)}\n`,
      },
      {
        kind: 'file',
        path: 'docker-compose.override.yml',
        language: 'yaml',
        write: () => `services:
  api:
    volumes:
      - type: bind
        source: ./librechat.yaml
        target: /app/librechat.yaml
`,
      },
    ],
  },
  {
    id: 'n8n',
    group: 'apps',
    source:
      'https://docs.n8n.io/integrations/builtin/cluster-nodes/sub-nodes/n8n-nodes-langchain.lmchatopenai/',
    pieces: [
      {
        kind: 'fields',
        fields: [
          { name: 'API Key', isKey: true },
          { name: 'Base URL', write: ({ baseUrl }) => baseUrl },
          { name: 'Model', write: ({ model }) => model },
        ],
      },
    ],
  },
  {
    id: 'mcpHost',
    group: 'apps',
    source: 'https://docs.venice.ai/guides/integrations/venice-mcp',
    pieces: [
      {
        kind: 'file',
        path: 'mcp.json',
        language: 'json',
        holdsKey: true,
        write: ({ model, keyText }) => `{
  "mcpServers": {
    "venice": {
      "command": "npx",
      "args": ["-y", "@veniceai/mcp-server@0.2.0"],
      "env": {
        "VENICE_API_KEY": ${quoted(keyText)},
        "VENICE_DEFAULT_CHAT_MODEL": ${quoted(model)}
      }
    }
  }
}
`,
      },
    ],
  },
  {
    id: 'cherryStudio',
    group: 'apps',
    source:
      'https://github.com/CherryHQ/cherry-studio/blob/main/src/main/services/protocol/handlers/providersImport.ts',
    pieces: [{ kind: 'link', write: cherryStudioLink }],
  },
  {
    id: 'chatbox',
    group: 'apps',
    source: 'https://docs.chatboxai.app/en/guides/providers/import-config',
    pieces: [{ kind: 'link', write: chatboxLink }],
  },
] as const satisfies readonly Client[];
