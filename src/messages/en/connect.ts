/** The names of clients and of what their windows show are theirs: they stay as they are in every language. */
export const connect = {
  title: 'Where the key goes next',
  lead: 'Ready-made set-ups for editors, libraries, chat apps and secret stores. The key itself goes in only when you ask.',
  open: 'Use this key',
  dialog: 'Use this key',
  close: 'Close',
  admin: 'This is an Admin key. Clients need an Inference key: mint one for them.',
  notHere:
    'The key itself is not at hand here: this session’s own key ends with the visit. The set-ups name the variable or leave a gap.',

  search: 'Find a client',
  searchHint: 'Cursor, Python, Docker…',
  list: 'Clients',
  none: 'No client is called that.',
  back: 'All clients',
  model: 'Model',
  modelsUnread: 'Venice’s list of models could not be read. The default of its guides stands in.',
  trap: 'Watch out:',
  source: 'Read on {host}',

  terminal: 'Terminal',
  fields: 'In its settings',
  copy: 'Copy',
  copyNamed: 'Copy {name}',
  copyWithKey: 'Copy with key',
  copyWithKeyNamed: 'Copy with key: {name}',
  copyKey: 'Copy key',
  showWithKey: 'Show with key',
  hideKey: 'Hide key',
  asksForKey: 'It asks for the key when it runs: paste it there, it will not be shown.',
  gap: 'Your key',
  keyEnding: 'Your key, which ends in {last6}',
  copied: 'Copied.',
  copiedKey:
    'Copied with the key. Other programs can read the clipboard: paste it, then copy something else.',
  copyFailed: 'The browser did not allow copying. Mark the text and copy it by hand.',
  shownFor: 'The key is in sight. It is hidden again after 30 seconds, or when you leave the window.',
  openLink: 'Open {name} with the key',
  linkWarning:
    'The link holds the key. Your browser and system may keep a trace of it, and any program registered for such links gets it. Typing the settings by hand is safer.',
  linkOpened: 'Handed to {name}. If nothing opens, it is not installed.',
  linkNeedsKey: 'This takes the key itself, which is not at hand here.',

  groups: {
    start: 'Start here',
    code: 'In code',
    editors: 'In an editor',
    terminal: 'In a terminal',
    apps: 'In an app',
    secrets: 'In a safe place',
  },

  clients: {
    dotenv: {
      name: '.env file',
      trap: 'Keep this file out of git. The value stands without quotes, since some readers take quotes for a part of the key.',
    },
    curl: {
      name: 'curl: does the key work?',
      trap: 'The list of models needs no key, so it proves none: this asks for the key’s own limits. The key goes in by stdin, since other programs can read a command line.',
    },
    openaiPython: {
      name: 'OpenAI SDK, Python',
      trap: 'Without api_key the SDK takes OPENAI_API_KEY from the environment, and would send that key to Venice.',
    },
    openaiTypescript: {
      name: 'OpenAI SDK, TypeScript',
      trap: 'Without apiKey the SDK takes OPENAI_API_KEY from the environment, and would send that key to Venice.',
    },
    langchainPython: {
      name: 'LangChain, Python',
      trap: 'For embeddings add check_embedding_ctx_length=False: Venice needs it.',
    },
    langchainJs: {
      name: 'LangChain, JavaScript',
      trap: 'The address goes into configuration, not beside the model.',
    },
    vercelAiSdk: {
      name: 'Vercel AI SDK',
      trap: 'Not @ai-sdk/openai: called plainly, it may use newer endpoints that Venice does not have. This provider speaks chat completions.',
    },
    cursor: {
      name: 'Cursor',
      trap: 'Settings, Models. Cursor rewrites models called claude-… into Anthropic’s own form, which fails: such a name gets the prefix venice- here, and Venice takes it off again.',
    },
    cline: {
      name: 'Cline',
      trap: 'Give the key alone, without Bearer, and the address without /chat/completions: Cline adds both.',
    },
    continue: {
      name: 'Continue',
      trap: 'Secrets are read from the .env in ~/.continue or in the workspace, not from the shell’s variables.',
    },
    openCode: {
      name: 'OpenCode',
      trap: 'A model can be chosen only if it is listed under models, and then as venice/ and its name. Start OpenCode where VENICE_API_KEY is set.',
    },
    codexCli: {
      name: 'Codex CLI',
      trap: 'env_key is the name of a variable, never the key. wire_api must be responses. A project’s own .codex/config.toml is read only where Codex trusts the project.',
    },
    aider: {
      name: 'aider',
      trap: 'The model needs the prefix openai/. Set in your shell, these variables would change other tools too: keep them in the project’s .env, and that out of git.',
    },
    claudeCode: {
      name: 'Claude Code, through its router',
      trap: 'Providers, Add provider, Other. The router keeps its settings in a database now: what is written into config.json is ignored. If the protocol is not found by itself, choose OpenAI Chat.',
    },
    veniceCli: {
      name: 'venice-cli',
      trap: 'The set-up asks for the key. “venice config set api_key” would leave it in the shell’s history and in the list of processes.',
    },
    openWebUi: {
      name: 'Open WebUI',
      trap: 'These variables count on the first start alone; after that the stored values win. Change them in the admin settings then.',
    },
    libreChat: {
      name: 'LibreChat',
      trap: 'In Docker, librechat.yaml is seen only if it is mounted: that is the third file.',
    },
    n8n: {
      name: 'n8n',
      trap: 'The first two belong to a credential of the type OpenAI, the model to the node OpenAI Chat Model, by its id. Leave “Use Responses API” off.',
    },
    mcpHost: {
      name: 'MCP host (Claude Desktop, LM Studio…)',
      trap: 'Most hosts pass on only the variables under env. If calls end with 402 although a key is set, it is not there. Restart the host afterwards.',
    },
    cherryStudio: {
      name: 'Cherry Studio',
      trap: 'The link brings the address and the key, and no model: add one after the import.',
    },
    chatbox: {
      name: 'Chatbox',
      trap: 'Takes such links from version 1.15.1 on.',
    },
    onePassword: {
      name: '1Password',
      trap: 'Needs op and jq. A field given as an argument can be seen by other programs, so the item goes in by stdin. “Private” is the vault’s name: yours may differ.',
    },
    githubSecret: {
      name: 'GitHub secret',
      trap: 'gh asks for the value itself. With --body it would be an argument: seen by other programs and kept in the history.',
    },
    docker: {
      name: 'Docker secret',
      trap: 'Variables of a container can be printed in logs; a secret is a file inside it. Your program reads the file that VENICE_API_KEY_FILE names. Keep venice_api_key.txt out of git and out of the image.',
    },
    kubernetes: {
      name: 'Kubernetes secret',
      trap: 'A line break at the end would become a part of the key: there is none here. --from-literal would put the key on the command line.',
    },
  },
} as const;
