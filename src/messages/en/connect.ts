/** The names of clients and of what their windows show are theirs: they stay as they are in every language. */
export const connect = {
  title: 'Use this key',
  lead: 'Set-ups for editors, libraries, chat apps and secret stores. The key is added only when you ask.',
  open: 'Use this key',
  programs: 'Show programs',
  dialog: 'Use this key',
  close: 'Close',
  admin: 'This is an Admin key. Clients need an Inference key: mint one for them.',
  notHere:
    'This session’s own key is temporary and is not used in set-ups. They use a variable or a placeholder.',

  search: 'Find a client',
  searchHint: 'Cursor, Python, Docker…',
  list: 'Clients',
  none: 'No client matches.',
  back: 'All clients',
  model: 'Model',
  modelsUnread: 'Could not read Venice’s list of models. The default model of Venice’s guides is used.',
  trap: 'Watch out:',
  source: 'Source: {host}',

  terminal: 'Terminal',
  shell: 'Commands for',
  fields: 'In its settings',
  copy: 'Copy',
  copyNamed: 'Copy {name}',
  copyWithKey: 'Copy with key',
  copyWithKeyNamed: 'Copy with key: {name}',
  copyKey: 'Copy key',
  showWithKey: 'Show with key',
  hideKey: 'Hide key',
  asksForKey: 'It asks for the key when it runs: paste it there. Your terminal does not show it.',
  gap: 'Your key',
  keyEnding: 'Your key, which ends in {last6}',
  copied: 'Copied.',
  copiedKey:
    'Copied with the key. Other programs can read the clipboard: paste it, then copy something else.',
  copyFailed: 'The browser did not allow copying. Select the text and copy it yourself.',
  shownFor: 'The key is visible. It is hidden after 30 seconds, or when you leave the window.',
  openLink: 'Open {name} with the key',
  linkWarning:
    'The link contains the key. Your browser and system may keep it, and any program registered for such links receives it. Typing the settings is safer.',
  linkOpened: 'Sent to {name}. If nothing opens, it is not installed.',
  linkNeedsKey: 'This needs the key itself, which is not available here.',

  groups: {
    start: 'Start here',
    code: 'In code',
    editors: 'In an editor',
    terminal: 'In a terminal',
    apps: 'In an app',
    secrets: 'In a safe place',
    grants: 'Let users bring their key',
    credit: 'Paid by a wallet’s credit',
  },

  clients: {
    dotenv: {
      name: '.env file',
      trap: 'Keep this file out of git. The value has no quotes, because some readers take quotes as part of the key.',
    },
    curl: {
      name: 'curl: does the key work?',
      trap: 'The list of models needs no key, so this reads the key’s own limits. The key is passed by stdin: other programs can read a command line.',
    },
    openaiPython: {
      name: 'OpenAI SDK, Python',
      trap: 'Without api_key, the SDK sends OPENAI_API_KEY from the environment to Venice.',
    },
    openaiTypescript: {
      name: 'OpenAI SDK, TypeScript',
      trap: 'Without apiKey, the SDK sends OPENAI_API_KEY from the environment to Venice.',
    },
    langchainPython: {
      name: 'LangChain, Python',
      trap: 'For embeddings add check_embedding_ctx_length=False: Venice needs it.',
    },
    langchainJs: {
      name: 'LangChain, JavaScript',
      trap: 'Set the address in configuration, not beside the model.',
    },
    vercelAiSdk: {
      name: 'Vercel AI SDK',
      trap: 'Do not use @ai-sdk/openai: by default it calls endpoints that Venice does not have. This provider uses chat completions.',
    },
    cursor: {
      name: 'Cursor',
      trap: 'Open Settings, Models. Cursor rewrites models named claude-… to Anthropic’s format, which fails. The prefix venice- avoids that, and Venice removes it.',
    },
    cline: {
      name: 'Cline',
      trap: 'Enter the key without Bearer, and the address without /chat/completions: Cline adds both.',
    },
    continue: {
      name: 'Continue',
      trap: 'Secrets are read from the .env in ~/.continue or in the workspace, not from the shell’s variables.',
    },
    openCode: {
      name: 'OpenCode',
      trap: 'List each model under models and select it as venice/ and its name. Start OpenCode where VENICE_API_KEY is set.',
    },
    codexCli: {
      name: 'Codex CLI',
      trap: 'env_key is the name of a variable, never the key. wire_api must be responses. A project’s own .codex/config.toml is read only where Codex trusts the project.',
    },
    aider: {
      name: 'aider',
      trap: 'The model needs the prefix openai/. Keep these variables in the project’s .env, out of git: in your shell they would change other tools.',
    },
    claudeCode: {
      name: 'Claude Code, through its router',
      trap: 'Open Providers, Add provider, Other. The router ignores config.json now: it stores its settings in a database. If it does not detect the protocol, choose OpenAI Chat.',
    },
    veniceCli: {
      name: 'venice-cli',
      trap: 'This command asks for the key. “venice config set api_key” would leave it in the shell history and the process list.',
    },
    openWebUi: {
      name: 'Open WebUI',
      trap: 'These variables apply only to the first start. After that, change them in the admin settings.',
    },
    libreChat: {
      name: 'LibreChat',
      trap: 'In Docker, librechat.yaml must be mounted: that is the third file.',
    },
    n8n: {
      name: 'n8n',
      trap: 'The first two fields belong to an OpenAI credential, the model to the node OpenAI Chat Model, by its id. Leave “Use Responses API” off.',
    },
    mcpHost: {
      name: 'MCP host (Claude Desktop, LM Studio…)',
      trap: 'Most hosts pass only the variables under env. If calls return 402 although a key is set, check that it is there. Restart the host afterwards.',
    },
    cherryStudio: {
      name: 'Cherry Studio',
      trap: 'The link contains the address and the key, but no model: add one after the import.',
    },
    chatbox: {
      name: 'Chatbox',
      trap: 'Version 1.15.1 or newer opens such links.',
    },
    onePassword: {
      name: '1Password',
      trap: 'Needs op and jq. The item is passed by stdin: other programs can read a command line. “Private” is the vault’s name: yours may differ.',
    },
    githubSecret: {
      name: 'GitHub secret',
      trap: 'gh asks for the value. With --body, other programs could read it and the shell history would keep it.',
    },
    docker: {
      name: 'Docker secret',
      trap: 'Logs can print a container’s variables; a secret is a file inside it. Your program reads the file named in VENICE_API_KEY_FILE. Keep venice_api_key.txt out of git and out of the image.',
    },
    kubernetes: {
      name: 'Kubernetes secret',
      trap: 'A line break at the end would become part of the key: there is none here. --from-literal would put the key on the command line.',
    },
    grantWeb: {
      name: 'Ask for a key: web app',
      trap: 'Check state, kid, aud and iss before you use the key, and use each state once. Keep the key on the user’s device.',
    },
    grantTerminal: {
      name: 'Ask for a key: program in a terminal',
      trap: 'The response comes to 127.0.0.1 in the query. Only a loopback address may receive it so.',
    },
    creditViem: {
      name: 'Wallet that pays: viem',
      trap: 'Each request needs a new signature, retries included. Use a wallet that holds only what the program may spend.',
    },
    creditEthers: {
      name: 'Wallet that pays: ethers',
      trap: 'Each request needs a new signature, retries included. Use a wallet that holds only what the program may spend.',
    },
    creditSdk: {
      name: 'Wallet that pays: Venice’s own client',
      trap: 'Leave autoTopUp off: on, it pays from the wallet by itself at each 402. The client retries a 429, with a new signature.',
    },
  },
} as const;
