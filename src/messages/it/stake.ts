import type { stake as en } from '../en/stake.ts';
import type { Translated } from '../translated.ts';
import { stakeSteps } from './stakeSteps.ts';

export const stake: Translated<typeof en> = {
  ...stakeSteps,
  title: 'Il tuo stake',
  windowTitle: 'Metti in stake DIEM',
  windowFor:
    'Metti in stake per l’account {address}. Una chiave può spendere ciò che il suo account ha in stake.',
  close: 'Chiudi',
  startOver: 'Ricomincia',
  away: 'Collega il wallet in cui tieni i tuoi token.',
  reading: 'Lettura dei tuoi saldi su Base…',
  unread: 'Impossibile leggere Base',
  unreadText: 'Non è stato inviato nulla. Riprova tra un momento.',
  tryAgain: 'Riprova',

  elsewhere: 'Un’altra scheda di questa pagina sta usando questo account',
  elsewhereText: 'Continua in quella scheda. Se si chiude, subentra questa.',

  paysForKeys: 'I VVV in stake permettono di creare chiavi. Non pagano nessuna chiamata.',
  paysForCalls:
    'Per le chiamate servono almeno 0,1 DIEM in stake, oppure credito in USD (<venice>compra credito su Venice</venice>). Questo wallet ha {staked} DIEM in stake e {diem} DIEM non in stake.',
  about: {
    stakeVvv: 'I VVV restano tuoi. Per toglierli dallo stake servono {days} giorni.',
    stakeDiem:
      'Ogni DIEM in stake paga $1 di chiamate al giorno. Sotto 0,1 DIEM in stake non si può spendere nulla. Per toglierli dallo stake serve un giorno.',
    unstakeVvv:
      'Gli sVVV vengono rimossi subito e non maturano più ricompense. Puoi prelevare i VVV dopo {days} giorni.',
    unstakeOnce:
      'Può esserci un solo ritiro in attesa. Il contratto di Venice ne rifiuta un secondo finché non prelevi.',
    unstakeKeys:
      'Per coniare servono VVV in stake. Venice non documenta che cosa succede alle chiavi di un wallet che non ne ha.',
    mintDiem:
      'Gli sVVV bloccati non si possono togliere dallo stake finché non bruci gli stessi DIEM. Permettono ancora di coniare chiavi, ma maturano meno ricompense.',
    mintDiemPrice:
      'Il prezzo cambia con la quantità di DIEM esistenti. Quando li bruci puoi riavere di meno o di più.',
    unstakeDiem: 'Questi DIEM smettono subito di pagare le chiamate. Puoi prelevarli dopo un giorno.',
    unstakeDiemAgain: 'Un secondo ritiro fa ripartire il giorno per tutti i DIEM in attesa.',
    unstakeDiemNow: '{amount} DIEM sono già in attesa. Il loro giorno riparte.',
    claim: 'Trasferisce circa {amount} VVV di ricompense in questo wallet. Costa solo il gas.',
    withdraw: 'Trasferisce {amount} {asset} in questo wallet. Costa solo il gas.',
  },
  pendingUnstake: '{amount} VVV sono in attesa. Prelevali prima di togliere altro dallo stake.',
  quote:
    'Ora ottieni circa {diem} DIEM per {amount} sVVV. Con meno di {least} DIEM non viene bloccato nulla.',
  quoteAfter: 'Bloccati in seguito, {amount} sVVV darebbero ora circa {diem} DIEM.',
  quoteFailed: 'Impossibile leggere la quantità di DIEM',
  quoteFailedText: 'Senza di essa non viene bloccato nulla.',
  overview: {
    label: 'Saldi su Base',
    vvv: 'VVV, non in stake',
    stakedVvv: 'VVV in stake',
    locked: '{amount} sVVV bloccati per DIEM',
    coolingVvv: 'VVV in attesa di prelievo',
    readyNow: 'Pronti da prelevare.',
    readyAt: 'Pronti {when}.',
    rewards: 'Ricompense',
    diem: 'DIEM, non in stake',
    stakedDiem: 'DIEM in stake',
    coolingDiem: 'DIEM in attesa di prelievo',
  },
  toOverview: 'Tutti i saldi',
  actions: {
    stakeVvv: 'Metti VVV in stake',
    stakeDiem: 'Metti DIEM in stake',
    unstakeVvv: 'Togli VVV dallo stake',
    withdrawVvv: 'Preleva VVV',
    claim: 'Riscuoti le ricompense',
    mintDiem: 'Blocca per DIEM',
    unstakeDiem: 'Togli DIEM dallo stake',
    withdrawDiem: 'Preleva DIEM',
  },
  confirm: {
    stakeVvv: 'Metti in stake {amount} VVV',
    stakeDiem: 'Metti in stake {amount} DIEM',
    unstakeVvv: 'Togli {amount} VVV dallo stake',
    withdrawVvv: 'Preleva {amount} VVV',
    claim: 'Riscuoti circa {amount} VVV',
    mintDiem: 'Blocca {amount} sVVV per DIEM',
    unstakeDiem: 'Togli {amount} DIEM dallo stake',
    withdrawDiem: 'Preleva {amount} DIEM',
  },
  sign: 'Firma e conia una chiave',
  empty: 'Questo wallet non ha {asset} da mettere in stake.',
  diemSource: 'I DIEM si ottengono bloccando VVV in stake: <venice>ottieni DIEM su Venice</venice>.',
  amount: 'Importo',
  available: '{amount} {asset} disponibili.',
  smallest: 'Minimo per una chiave',
  all: 'Tutto',
  prompts: {
    two: 'Due conferme nel wallet: approvi esattamente questo importo, poi lo metti in stake.',
    one: 'Una conferma nel wallet.',
    supported: 'Una sola conferma nel wallet: approvi esattamente questo importo e lo metti in stake.',
    ready:
      'Una sola conferma nel wallet fa entrambe le cose. Prima il wallet può chiedere di trasformare questo account in uno smart account (EIP-7702). Puoi scegliere invece due conferme.',
  },
  useTwo: 'Usa due conferme',
  gas: 'Circa {cost} ETH di gas. Questo wallet ha {eth} ETH.',
  gasShort:
    'Servono circa {cost} ETH di gas, e questo wallet ha {eth} ETH. Invia a questo wallet un po’ di ETH su Base, a meno che il wallet non paghi il gas in altro modo.',
  errors: {
    MISSING: 'Inserisci un importo.',
    FORM: 'Usa cifre e un solo separatore decimale, per esempio 1250 o 12,5.',
    TOO_PRECISE: 'Usa al massimo 18 cifre dopo il punto.',
    TOO_LARGE: 'È più di quanto è disponibile.',
    ZERO: 'Inserisci un importo maggiore di 0.',
  },

  wrongChain: 'Il tuo wallet è su un’altra rete. Lo staking avviene su Base.',
  switch: 'Passa a Base',
  switching: 'Controlla il wallet.',

  checking: 'Simulazione prima di chiedere al wallet…',
  askingHint: 'Confronta l’importo nel wallet, poi conferma.',
  askingSlow: 'Il wallet non ha ancora risposto',
  askingSlowHint:
    'La finestra del wallet può essere dietro a questa. Questa pagina non chiede di nuovo da sola.',
  stopWaiting: 'Non aspettare più',
  waiting: 'In attesa di Base',
  waitingHint: 'Il wallet ha inviato la transazione. Puoi chiudere questa pagina e riaprirla.',
  waitingSlow: 'Non è ancora in un blocco',
  waitingSlowHint:
    'Il wallet può accelerare o annullare la transazione. Ricomincia solo dopo averla annullata.',

  explorer: 'Vedi su BaseScan',
  strays: 'Il wallet ha inviato questo dopo che hai ricominciato:',
  stillOpen:
    'Nel wallet può essere ancora aperta una richiesta. Rifiutala lì, altrimenti fa la stessa cosa un’altra volta.',

  goOn: 'Continua',
  askAgain: 'Chiedi di nuovo',
  lowered: 'Hai approvato {allowed} di {amount} VVV',
  loweredText:
    'L’importo è stato cambiato nel wallet. Metti in stake l’importo approvato, oppure approva {amount} VVV.',
  stakeLowered: 'Metti in stake {allowed} VVV',
  approveAgain: 'Approva {amount} VVV',
  unsureText:
    'Se hai confermato, questa pagina lo mostra appena Base lo riceve. Chiedi di nuovo solo se il wallet non mostra nulla di aperto e nulla di inviato.',
  shownNothing: 'Base non ne mostra alcun effetto.',
  leftover: 'Il contratto di staking di Venice può ancora prendere {amount} VVV da questo wallet.',
  leftoverAll:
    'Il wallet ha approvato qualsiasi importo: il contratto di staking di Venice può prendere tutti i VVV di questo wallet.',
  revoke: 'Controlla o revoca su BaseScan',

  failed: 'Base ha rifiutato la transazione',
  failedText: 'È costata gas e non ha cambiato altro.',
};
