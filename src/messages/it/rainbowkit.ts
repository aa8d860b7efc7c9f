/**
 * RainbowKit's own windows, which it has no Italian for (build/rainbowkitParts.ts): its names for what can be reached from this page.
 * Names and places are RainbowKit's (https://github.com/rainbow-me/rainbowkit, src/locales/en_US.json).
 */
export const rainbowkit = {
  intro: {
    title: 'Che cos’è un wallet?',
    description:
      'Con un wallet si inviano, ricevono, conservano e mostrano beni digitali. È anche un modo nuovo di accedere, senza creare account e password per ogni sito.',
    digital_asset: {
      title: 'Una casa per i tuoi beni digitali',
      description:
        'Con un wallet si inviano, ricevono, conservano e mostrano beni digitali come Ethereum e gli NFT.',
    },
    login: {
      title: 'Un modo nuovo di accedere',
      description: 'Invece di creare account e password per ogni sito, collega il tuo wallet.',
    },
    get: { label: 'Procurati un wallet' },
    learn_more: { label: 'Scopri di più' },
  },
  connect: {
    label: 'Collega',
    title: 'Collega un wallet',
    new_to_ethereum: { description: 'I wallet ti sono nuovi?', learn_more: { label: 'Scopri di più' } },
    learn_more: { label: 'Scopri di più' },
    recent: 'Recente',
    status: {
      opening: 'Apro %{wallet}…',
      connecting: 'Collegamento in corso',
      connect_mobile: 'Continua in %{wallet}',
      not_installed: '%{wallet} non è installato',
      not_available: '%{wallet} non è disponibile',
      confirm: 'Conferma il collegamento nell’estensione',
      confirm_mobile: 'Accetta la richiesta nel wallet',
    },
    secondary_action: {
      get: { description: 'Non hai %{wallet}?', label: 'PRENDILO' },
      install: { label: 'INSTALLA' },
      retry: { label: 'RIPROVA' },
    },
    walletconnect: {
      description: {
        full: 'Ti serve la finestra ufficiale di WalletConnect?',
        compact: 'Ti serve la finestra di WalletConnect?',
      },
      open: { label: 'APRI' },
    },
  },
  connect_scan: { title: 'Inquadra con %{wallet}', fallback_title: 'Inquadra con il telefono' },
  connector_group: {
    installed: 'Installati',
    recommended: 'Consigliati',
    other: 'Altri',
    popular: 'Diffusi',
    more: 'Di più',
    others: 'Altri',
  },
  get: {
    title: 'Procurati un wallet',
    action: { label: 'PRENDILO' },
    looking_for: {
      title: 'Non è quello che cerchi?',
      mobile: { description: 'Scegli un altro wallet nella schermata principale.' },
      desktop: {
        compact_description: 'Scegli un altro wallet nella schermata principale.',
        wide_description: 'Scegli un altro wallet nell’elenco qui a fianco.',
      },
    },
  },
  chains: {
    title: 'Cambia rete',
    wrong_network: 'Il wallet è su un’altra rete: cambiala, o scollegati, per continuare.',
    confirm: 'Conferma nel wallet',
    switching_not_supported: 'Il tuo wallet non cambia rete da %{appName}. Cambiala nel wallet stesso.',
    switching_not_supported_fallback:
      'Il tuo wallet non cambia rete da questa app. Cambiala nel wallet stesso.',
    disconnect: 'Scollega',
    connected: 'Collegato',
  },
  profile: {
    disconnect: { label: 'Scollega' },
    copy_address: { label: 'Copia indirizzo', copied: 'Copiato!' },
    explorer: { label: 'Vedi di più nell’explorer' },
    transactions: {
      description: 'Qui appariranno le transazioni di %{appName}…',
      description_fallback: 'Qui appariranno le tue transazioni…',
      recent: { title: 'Transazioni recenti' },
      clear: { label: 'Cancella tutto' },
    },
  },
} as const;
