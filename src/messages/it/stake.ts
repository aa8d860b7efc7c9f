import type { stake as en } from '../en/stake.ts';
import type { Translated } from '../translated.ts';

export const stake: Translated<typeof en> = {
  title: 'Lo stake',
  close: 'Chiudi',
  startOver: 'Ricomincia',
  away: 'Collega il wallet in cui tieni i {asset}.',
  reading: 'Guardo i tuoi {asset} su Base…',
  unread: 'Non è stato possibile leggere Base',
  unreadText: 'Non è stato inviato nulla. Riprova tra un momento.',
  tryAgain: 'Riprova',

  aboutVvv:
    'Qualunque quantità di VVV in stake permette a questo wallet di coniare. Resta tua e matura ricompense; per riaverla ci vogliono sette giorni.',
  aboutDiem:
    'Ogni DIEM in stake vale $1 da spendere al giorno, a partire da 0,1 DIEM: sotto, non si può spendere nulla. Per riaverlo ci vuole un giorno.',
  empty: 'Questo wallet non ha {asset} da mettere in stake.',
  amount: 'Importo',
  available: '{amount} {asset} disponibili.',
  smallest: 'Il minimo che basta',
  all: 'Tutto',
  stake: 'Metti in stake',
  prompts: {
    two: 'Il wallet ti chiede due conferme: per autorizzare il contratto di staking di Venice a prendere esattamente questo importo, e per metterlo in stake.',
    one: 'Il wallet ti chiede una conferma.',
    batch:
      'Il wallet ti chiede una sola conferma per due cose: autorizzare il contratto di staking di Venice a prendere esattamente questo importo, e metterlo in stake.',
  },
  thenMint: 'Poi ti chiede la firma che conia la tua chiave.',
  gas: 'Circa {cost} ETH di gas; questo wallet ha {eth} ETH.',
  gasShort:
    'Servono circa {cost} ETH di gas, e questo wallet ha {eth} ETH. Mandagli un po’ di ETH su Base, a meno che il wallet non paghi il gas in altro modo.',
  errors: {
    MISSING: 'Scrivi un importo.',
    FORM: 'Scrivi l’importo con cifre e un punto, come 12.5.',
    TOO_PRECISE: 'Al massimo 18 cifre dopo il punto.',
    TOO_LARGE: 'Più di quanto c’è in questo wallet.',
    ZERO: 'Metti in stake più di zero.',
  },

  wrongChain: 'Il tuo wallet è su un’altra rete. Lo staking avviene su Base.',
  switch: 'Passa a Base',
  switching: 'Rispondi nel tuo wallet.',

  checking: 'Faccio una prova prima di passare al wallet…',
  asking: {
    approve: 'Il wallet chiede di autorizzare {amount} {asset}',
    stake: 'Il wallet chiede di mettere in stake {amount} {asset}',
    batch: 'Il wallet chiede di autorizzare e mettere in stake {amount} {asset}',
  },
  askingHint: 'Confronta lì l’importo, poi approva.',
  askingSlow: 'Il wallet non risponde ancora',
  askingSlowHint: 'Forse la sua finestra è dietro a questa. La richiesta non si ripete in automatico.',
  stopWaiting: 'Smetti di aspettare',
  waiting: 'In attesa di Base',
  waitingHint: 'Il wallet l’ha inviata. Nel frattempo puoi chiudere questa pagina e riaprirla.',
  waitingSlow: 'Non è ancora in un blocco',
  waitingSlowHint: 'Il wallet può accelerarla o annullarla. Ricomincia solo se è stata annullata.',

  sent: {
    approve: { open: 'Autorizzazione inviata.', settled: 'Autorizzato.' },
    stake: { open: 'Stake inviato.', settled: 'Messo in stake.' },
    batch: { open: 'Inviati entrambi.', settled: 'Autorizzato e messo in stake.' },
  },
  explorer: 'Guarda su BaseScan',

  paused: {
    approve: '{amount} {asset} aspettano di andare in stake',
    stake:
      '{asset, select, VVV {{amount} VVV sono autorizzati, ma non ancora in stake} other {{amount} {asset} aspettano di andare in stake}}',
    batch: '{amount} {asset} aspettano di andare in stake',
  },
  goOn: 'Continua',
  askAgain: 'Chiedi di nuovo',
  unsureText:
    'Se l’hai approvata lì, appare qui da sola appena Base la riceve. Chiedi di nuovo solo se il wallet non mostra nulla di aperto e nulla di inviato.',

  problems: {
    REJECTED: { title: 'Hai rifiutato nel wallet', text: 'Non è stato inviato nulla.' },
    PENDING: {
      title: 'Il tuo wallet è bloccato, o sta già chiedendo qualcosa',
      text: 'Apri il wallet, sbloccalo o rispondi alla sua richiesta aperta. Non è stato inviato nulla.',
    },
    UNSUPPORTED: { title: 'Il tuo wallet non può farlo in questo modo', text: 'Non è stato inviato nulla.' },
    WRONG_CHAIN: {
      title: 'Il tuo wallet è su un’altra rete',
      text: 'Lo staking avviene su Base. Non è stato inviato nulla.',
    },
    REFUSED: {
      title: 'Base lo rifiuterebbe',
      text: 'Si è fatta prima una prova, e un contratto ha detto di no. Non è stato inviato nulla.',
    },
    UNCHECKED: {
      title: 'Non è stato possibile fare la prova',
      text: 'Base non ha risposto, perciò il wallet non è stato interpellato.',
    },
    AWAY: {
      title: 'È collegato un altro account',
      text: 'Questo stake appartiene a {address}. Scegli quell’account nel wallet per continuare.',
    },
    LEFT: {
      title: 'L’account nel tuo wallet è cambiato',
      text: 'Questo stake appartiene a {address}.',
    },
    NO_ANSWER: {
      title: 'Il tuo wallet non ha dato risposta',
      text: 'Non si sa ancora se abbia inviato qualcosa.',
    },
  },
  failed: 'Base ha rifiutato la transazione',
  failedText: 'È costata gas e non ha cambiato altro.',
  done: '{amount} {asset} sono in stake',
  doneVvv: 'Ora questo wallet può coniare.',
  doneDiem: 'Da ora le chiavi di questo wallet possono spenderli.',
};
