import type { Client } from './client.ts';
import { withAskedKey } from './shell.ts';

/** Places that keep a key for other programs. It goes in by stdin or by a file, never by an argument. */
export const secrets = [
  {
    id: 'onePassword',
    group: 'secrets',
    source: 'https://developer.1password.com/docs/cli/item-create',
    pieces: [
      {
        kind: 'command',
        asksForKey: true,
        write: ({ shell }) =>
          withAskedKey(shell, {
            posix: `printf '%s' "$VENICE_API_KEY" |
  jq --raw-input --slurp '{
    title: "Venice API key",
    category: "API_CREDENTIAL",
    fields: [{
      id: "credential",
      label: "credential",
      type: "CONCEALED",
      value: .
    }]
  }' |
  op item create -
`,
            powershell: [
              "$field = @{ id = 'credential'; label = 'credential'; type = 'CONCEALED'; value = $key }",
              "$item = @{ title = 'Venice API key'; category = 'API_CREDENTIAL'; fields = @($field) }",
              '$item | ConvertTo-Json -Depth 3 | op item create -',
            ],
          }),
      },
      {
        kind: 'file',
        path: '.env',
        language: 'dotenv',
        write: () => 'VENICE_API_KEY="op://Private/Venice API key/credential"\n',
      },
      { kind: 'command', write: () => 'op run --env-file=.env -- npm start\n' },
    ],
  },
  {
    id: 'githubSecret',
    group: 'secrets',
    source: 'https://cli.github.com/manual/gh_secret_set',
    pieces: [
      { kind: 'command', asksForKey: true, write: () => 'gh secret set VENICE_API_KEY\n' },
      {
        kind: 'file',
        path: '.github/workflows/venice.yml',
        language: 'yaml',
        write: () => `on: workflow_dispatch
jobs:
  venice:
    runs-on: ubuntu-latest
    steps:
      - run: npm start
        env:
          VENICE_API_KEY: \${{ secrets.VENICE_API_KEY }}
`,
      },
    ],
  },
  {
    id: 'docker',
    group: 'secrets',
    source: 'https://docs.docker.com/compose/how-tos/use-secrets/',
    pieces: [
      {
        kind: 'command',
        asksForKey: true,
        write: ({ shell }) =>
          withAskedKey(shell, {
            posix: `umask 077 && printf '%s' "$VENICE_API_KEY" >venice_api_key.txt\n`,
            powershell: [
              '$file = New-Item -Force -ItemType File venice_api_key.txt',
              "icacls $file.FullName /inheritance:r /grant:r ($env:USERNAME + ':F') | Out-Null",
              '[IO.File]::WriteAllText($file.FullName, $key)',
            ],
          }),
      },
      {
        kind: 'file',
        path: 'compose.yaml',
        language: 'yaml',
        write: () => `services:
  app:
    build: .
    environment:
      VENICE_API_KEY_FILE: /run/secrets/venice_api_key
    secrets:
      - venice_api_key
secrets:
  venice_api_key:
    file: ./venice_api_key.txt
`,
      },
    ],
  },
  {
    id: 'kubernetes',
    group: 'secrets',
    source: 'https://kubernetes.io/docs/tasks/configmap-secret/managing-secret-using-kubectl/',
    pieces: [
      {
        kind: 'command',
        asksForKey: true,
        write: ({ shell }) =>
          withAskedKey(shell, {
            posix: `printf '%s' "$VENICE_API_KEY" |
  kubectl create secret generic venice --from-file=VENICE_API_KEY=/dev/stdin
`,
            powershell: [
              "$entry = @{ apiVersion = 'v1'; kind = 'Secret'; metadata = @{ name = 'venice' } }",
              '$entry.stringData = @{ VENICE_API_KEY = $key }',
              '$entry | ConvertTo-Json | kubectl create -f -',
            ],
          }),
      },
      {
        kind: 'file',
        path: 'pod.yaml',
        language: 'yaml',
        write: () => `apiVersion: v1
kind: Pod
metadata:
  name: app
spec:
  containers:
    - name: app
      image: your-image
      env:
        - name: VENICE_API_KEY
          valueFrom:
            secretKeyRef:
              name: venice
              key: VENICE_API_KEY
`,
      },
    ],
  },
] as const satisfies readonly Client[];
