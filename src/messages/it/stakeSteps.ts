import type { stakeSteps as en } from '../en/stakeSteps.ts';
import type { Translated } from '../translated.ts';

export const stakeSteps: Translated<typeof en> = {
  asking: {
    approve: 'Controlla il wallet: approva {amount} VVV',
    batch: 'Controlla il wallet: approva e metti in stake {amount} VVV',
    stakeVvv: 'Controlla il wallet: metti in stake {amount} VVV',
    stakeDiem: 'Controlla il wallet: metti in stake {amount} DIEM',
    unstakeVvv: 'Controlla il wallet: togli dallo stake {amount} VVV',
    withdrawVvv: 'Controlla il wallet: preleva {amount} VVV',
    claim: 'Controlla il wallet: riscuoti circa {amount} VVV',
    mintDiem: 'Controlla il wallet: blocca {amount} sVVV per DIEM',
    unstakeDiem: 'Controlla il wallet: togli dallo stake {amount} DIEM',
    withdrawDiem: 'Controlla il wallet: preleva {amount} DIEM',
  },
  sent: {
    approve: {
      open: 'Approvazione richiesta.',
      sent: 'Approvazione inviata.',
      settled: 'Approvato.',
      failed: 'Approvazione senza effetto.',
    },
    batch: {
      open: 'Approvazione e stake richiesti.',
      sent: 'Approvazione e stake inviati.',
      settled: 'Approvato e messo in stake.',
      failed: 'Approvazione e stake senza effetto.',
    },
    stakeVvv: {
      open: 'Stake richiesto.',
      sent: 'Stake inviato.',
      settled: 'Messo in stake.',
      failed: 'Stake senza effetto.',
    },
    stakeDiem: {
      open: 'Stake richiesto.',
      sent: 'Stake inviato.',
      settled: 'Messo in stake.',
      failed: 'Stake senza effetto.',
    },
    unstakeVvv: {
      open: 'Ritiro dallo stake richiesto.',
      sent: 'Ritiro dallo stake inviato.',
      settled: 'Ritiro dallo stake avviato.',
      failed: 'Ritiro dallo stake senza effetto.',
    },
    withdrawVvv: {
      open: 'Prelievo richiesto.',
      sent: 'Prelievo inviato.',
      settled: 'Prelevato.',
      failed: 'Prelievo senza effetto.',
    },
    claim: {
      open: 'Riscossione richiesta.',
      sent: 'Riscossione inviata.',
      settled: 'Riscosso.',
      failed: 'Riscossione senza effetto.',
    },
    mintDiem: {
      open: 'Blocco richiesto.',
      sent: 'Blocco inviato.',
      settled: 'Bloccato.',
      failed: 'Blocco senza effetto.',
    },
    unstakeDiem: {
      open: 'Ritiro dallo stake richiesto.',
      sent: 'Ritiro dallo stake inviato.',
      settled: 'Ritiro dallo stake avviato.',
      failed: 'Ritiro dallo stake senza effetto.',
    },
    withdrawDiem: {
      open: 'Prelievo richiesto.',
      sent: 'Prelievo inviato.',
      settled: 'Prelevato.',
      failed: 'Prelievo senza effetto.',
    },
  },
  paused: {
    approve: '{amount} VVV non ancora approvati',
    batch: '{amount} VVV non ancora in stake',
    stakeVvv: '{amount} VVV approvati, non ancora in stake',
    stakeDiem: '{amount} DIEM non ancora in stake',
    unstakeVvv: '{amount} VVV non ancora tolti dallo stake',
    withdrawVvv: '{amount} VVV non ancora prelevati',
    claim: 'Ricompense non ancora riscosse',
    mintDiem: '{amount} sVVV non ancora bloccati',
    unstakeDiem: '{amount} DIEM non ancora tolti dallo stake',
    withdrawDiem: '{amount} DIEM non ancora prelevati',
  },
  problems: {
    REJECTED: { title: 'Hai rifiutato nel wallet', text: 'Non è stato inviato nulla.' },
    PENDING: {
      title: 'Il wallet è bloccato o ha una richiesta aperta',
      text: 'Apri il wallet, poi sbloccalo o rispondi alla richiesta aperta.',
    },
    UNSUPPORTED: {
      title: 'Il tuo wallet non supporta questa operazione',
      text: 'Non è stato inviato nulla.',
    },
    NO_BATCH: {
      title: 'Il wallet non ha fatto entrambe le cose insieme',
      text: 'Non è stato inviato nulla. Metti in stake con due conferme.',
    },
    BATCH_FAILED: {
      title: 'Il wallet ha segnalato un errore',
      text: 'Forse non supporta approvazione e stake insieme. Questa pagina legge Base per vedere se è stato inviato.',
    },
    WRONG_CHAIN: {
      title: 'Il tuo wallet è su un’altra rete',
      text: 'Lo staking avviene su Base. Non è stato inviato nulla.',
    },
    REFUSED: {
      title: 'Base lo rifiuterebbe',
      text: 'La simulazione è fallita: un contratto rifiuta la chiamata. Non è stato inviato nulla.',
    },
    UNCHECKED: {
      title: 'Impossibile simulare',
      text: 'Base non ha risposto, perciò non è stato chiesto nulla al wallet.',
    },
    AWAY: {
      title: 'È collegato un altro account',
      text: 'Questa operazione è di {address}. Seleziona quell’account nel wallet per continuare.',
    },
    LEFT: {
      title: 'L’account nel tuo wallet è cambiato',
      text: 'Questa operazione è di {address}.',
    },
    NO_ANSWER: {
      title: 'Il wallet non ha risposto',
      text: 'Non si sa ancora se abbia inviato qualcosa.',
    },
    CANCELLED: {
      title: 'Hai annullato la transazione nel wallet',
      text: 'Non ha avuto effetto ed è costata gas.',
    },
    LOWERED: { title: 'Hai approvato un altro importo', text: 'L’importo è stato cambiato nel wallet.' },
    NO_EFFECT: {
      title: 'La transazione non ha avuto effetto',
      text: 'È in un blocco, ma i tuoi saldi non sono cambiati. Il wallet può averla sostituita.',
    },
  },
  done: {
    stakeVvv: '{amount} VVV in stake',
    stakeDiem: '{amount} DIEM in stake',
    unstakeVvv: 'Ritiro di {amount} VVV dallo stake',
    withdrawVvv: '{amount} VVV prelevati',
    claim: 'Ricompense riscosse',
    mintDiem: '{amount} sVVV bloccati per DIEM',
    unstakeDiem: 'Ritiro di {amount} DIEM dallo stake',
    withdrawDiem: '{amount} DIEM prelevati',
  },
  doneText: {
    stakeVvv: 'Ora questo wallet può coniare chiavi.',
    stakeDiem: 'Ora le chiavi di questo wallet possono spenderli.',
    unstakeVvv: 'Puoi prelevarli quando finisce l’attesa.',
    withdrawVvv: 'Sono in questo wallet.',
    claim: 'Sono in questo wallet.',
    mintDiem: 'I DIEM sono in questo wallet. Mettili in stake per spenderli.',
    unstakeDiem: 'Puoi prelevarli quando finisce l’attesa.',
    withdrawDiem: 'Sono in questo wallet.',
  },
};
