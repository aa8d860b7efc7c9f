import type { connect as en } from '../en/connect.ts';
import type { Translated } from '../translated.ts';

export const connect: Translated<typeof en> = {
  title: 'Usa questa chiave',
  lead: 'Configurazioni pronte per editor, librerie, app di chat e archivi di segreti. La chiave vera vi entra solo quando lo chiedi.',
  open: 'Usa questa chiave',
  programs: 'Mostra i programmi',
  dialog: 'Usa questa chiave',
  close: 'Chiudi',
  admin: 'Questa è una chiave Admin. Ai client serve una chiave Inference: coniane una per loro.',
  notHere:
    'La chiave di questa sessione è temporanea e non entra nelle configurazioni. Usano una variabile o un segnaposto.',

  search: 'Trova un client',
  searchHint: 'Cursor, Python, Docker…',
  list: 'Client',
  none: 'Nessun client si chiama così.',
  back: 'Tutti i client',
  model: 'Modello',
  modelsUnread:
    'L’elenco dei modelli di Venice non si è potuto leggere. Al suo posto c’è il modello predefinito delle sue guide.',
  trap: 'Attenzione:',
  source: 'Letto su {host}',

  terminal: 'Terminale',
  shell: 'Comandi per',
  fields: 'Nelle sue impostazioni',
  copy: 'Copia',
  copyNamed: 'Copia {name}',
  copyWithKey: 'Copia con la chiave',
  copyWithKeyNamed: 'Copia con la chiave: {name}',
  copyKey: 'Copia la chiave',
  showWithKey: 'Mostra con la chiave',
  hideKey: 'Nascondi la chiave',
  asksForKey: 'Chiede la chiave quando parte: incollala lì, non verrà mostrata.',
  gap: 'La tua chiave',
  keyEnding: 'La tua chiave, che finisce con {last6}',
  copied: 'Copiato.',
  copiedKey:
    'Copiato con la chiave. Altri programmi possono leggere gli appunti: incolla, poi copia qualcos’altro.',
  copyFailed: 'Il browser non ha permesso la copia. Seleziona il testo e copialo a mano.',
  shownFor: 'La chiave è in vista. Si nasconde dopo 30 secondi, o quando lasci la finestra.',
  openLink: 'Apri {name} con la chiave',
  linkWarning:
    'Il link contiene la chiave. Il browser e il sistema possono conservarne traccia, e la riceve qualunque programma registrato per link di questo tipo. Scrivere le impostazioni a mano è più sicuro.',
  linkOpened: 'Passata a {name}. Se non si apre nulla, non è installato.',
  linkNeedsKey: 'Per questo serve la chiave vera, che qui non è disponibile.',

  groups: {
    start: 'Comincia da qui',
    code: 'Nel codice',
    editors: 'In un editor',
    terminal: 'In un terminale',
    apps: 'In un’app',
    secrets: 'In un posto sicuro',
    grants: 'Gli utenti portano la loro chiave',
    credit: 'Paga il credito di un wallet',
  },

  clients: {
    dotenv: {
      name: 'file .env',
      trap: 'Tieni questo file fuori da git. Il valore sta senza virgolette, perché alcuni lettori le prendono per parte della chiave.',
    },
    curl: {
      name: 'curl: la chiave funziona?',
      trap: 'L’elenco dei modelli non richiede chiavi, quindi non prova nulla: qui si chiedono i limiti della chiave stessa. La chiave entra da stdin, perché altri programmi possono leggere una riga di comando.',
    },
    openaiPython: {
      name: 'OpenAI SDK, Python',
      trap: 'Senza api_key l’SDK prende OPENAI_API_KEY dall’ambiente, e manderebbe quella chiave a Venice.',
    },
    openaiTypescript: {
      name: 'OpenAI SDK, TypeScript',
      trap: 'Senza apiKey l’SDK prende OPENAI_API_KEY dall’ambiente, e manderebbe quella chiave a Venice.',
    },
    langchainPython: {
      name: 'LangChain, Python',
      trap: 'Per gli embedding aggiungi check_embedding_ctx_length=False: Venice ne ha bisogno.',
    },
    langchainJs: {
      name: 'LangChain, JavaScript',
      trap: 'L’indirizzo va dentro configuration, non accanto al modello.',
    },
    vercelAiSdk: {
      name: 'Vercel AI SDK',
      trap: 'Non @ai-sdk/openai: chiamato così com’è, può usare endpoint più recenti che Venice non ha. Questo provider parla chat completions.',
    },
    cursor: {
      name: 'Cursor',
      trap: 'Settings, Models. Cursor riscrive i modelli chiamati claude-… nella forma di Anthropic, che non funziona: qui un nome così riceve il prefisso venice-, e Venice lo toglie.',
    },
    cline: {
      name: 'Cline',
      trap: 'Dai la chiave da sola, senza Bearer, e l’indirizzo senza /chat/completions: Cline aggiunge entrambi.',
    },
    continue: {
      name: 'Continue',
      trap: 'I segreti si leggono dal .env in ~/.continue o nel workspace, non dalle variabili della shell.',
    },
    openCode: {
      name: 'OpenCode',
      trap: 'Un modello si può scegliere solo se è elencato sotto models, e lì come venice/ seguito dal suo nome. Avvia OpenCode dove VENICE_API_KEY è impostata.',
    },
    codexCli: {
      name: 'Codex CLI',
      trap: 'env_key è il nome di una variabile, mai la chiave. wire_api deve essere responses. Il .codex/config.toml di un progetto si legge solo dove Codex si fida del progetto.',
    },
    aider: {
      name: 'aider',
      trap: 'Il modello richiede il prefisso openai/. Impostate nella shell, queste variabili cambierebbero anche altri strumenti: tienile nel .env del progetto, e quello fuori da git.',
    },
    claudeCode: {
      name: 'Claude Code, tramite il suo router',
      trap: 'Providers, Add provider, Other. Ora il router tiene le impostazioni in un database: ciò che si scrive in config.json viene ignorato. Se non trova da solo il protocollo, scegli OpenAI Chat.',
    },
    veniceCli: {
      name: 'venice-cli',
      trap: 'La configurazione chiede la chiave. “venice config set api_key” la lascerebbe nella cronologia della shell e nell’elenco dei processi.',
    },
    openWebUi: {
      name: 'Open WebUI',
      trap: 'Queste variabili contano solo al primo avvio; dopo valgono i valori salvati. Da lì in poi cambiali nelle impostazioni di amministrazione.',
    },
    libreChat: {
      name: 'LibreChat',
      trap: 'In Docker, librechat.yaml si vede solo se è montato: è il terzo file.',
    },
    n8n: {
      name: 'n8n',
      trap: 'I primi due vanno in una credenziale di tipo OpenAI, il modello nel nodo OpenAI Chat Model, con il suo id. Lascia spento “Use Responses API”.',
    },
    mcpHost: {
      name: 'Host MCP (Claude Desktop, LM Studio…)',
      trap: 'Quasi tutti gli host passano solo le variabili sotto env. Se le chiamate finiscono con 402 anche se una chiave è impostata, la chiave non è lì. Dopo, riavvia l’host.',
    },
    cherryStudio: {
      name: 'Cherry Studio',
      trap: 'Il link porta l’indirizzo e la chiave, ma nessun modello: aggiungine uno dopo l’importazione.',
    },
    chatbox: {
      name: 'Chatbox',
      trap: 'Accetta questi link dalla versione 1.15.1 in poi.',
    },
    onePassword: {
      name: '1Password',
      trap: 'Richiede op e jq. Un campo dato come argomento è visibile ad altri programmi, perciò l’elemento entra da stdin. “Private” è il nome della cassaforte: la tua può chiamarsi altrimenti.',
    },
    githubSecret: {
      name: 'Segreto di GitHub',
      trap: 'gh chiede il valore da solo. Con --body sarebbe un argomento: visibile ad altri programmi e conservato nella cronologia.',
    },
    docker: {
      name: 'Segreto di Docker',
      trap: 'Le variabili di un container possono finire nei log; un segreto è un file al suo interno. Il tuo programma legge il file nominato da VENICE_API_KEY_FILE. Tieni venice_api_key.txt fuori da git e dall’immagine.',
    },
    kubernetes: {
      name: 'Segreto di Kubernetes',
      trap: 'Un a capo in fondo diventerebbe parte della chiave: qui non c’è. --from-literal metterebbe la chiave nella riga di comando.',
    },
    grantWeb: {
      name: 'Chiedi una chiave: app web',
      trap: 'Controlla state, kid, aud e iss prima di usare la chiave, e usa ogni state una volta sola. Tieni la chiave sul dispositivo dell’utente.',
    },
    grantTerminal: {
      name: 'Chiedi una chiave: programma nel terminale',
      trap: 'La risposta arriva a 127.0.0.1 nella query. Solo un indirizzo locale può riceverla così.',
    },
    creditViem: {
      name: 'Wallet che paga: viem',
      trap: 'Ogni richiesta vuole una nuova firma, anche un nuovo tentativo. Usa un wallet che contiene solo ciò che il programma può spendere.',
    },
    creditEthers: {
      name: 'Wallet che paga: ethers',
      trap: 'Ogni richiesta vuole una nuova firma, anche un nuovo tentativo. Usa un wallet che contiene solo ciò che il programma può spendere.',
    },
    creditSdk: {
      name: 'Wallet che paga: il client di Venice',
      trap: 'Lascia autoTopUp disattivato: se è attivo, a ogni 402 paga da solo dal wallet. Il client riprova dopo un 429, con una nuova firma.',
    },
  },
};
