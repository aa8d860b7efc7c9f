import type { help as en } from '../en/help.ts';
import type { Translated } from '../translated.ts';

export const help: Translated<typeof en> = {
  svvv: {
    question: 'Che cos’è sVVV?',
    answer:
      'VVV è il token di Venice su Base; messo in stake presso Venice si chiama sVVV. Resta tuo, e averne anche poco permette a questo wallet di coniare. Non si spende mai: una chiave spende i DIEM e il credito in USD dell’account.',
  },
  keyType: {
    question: 'Inference o Admin?',
    answer:
      'A un programma che chiama modelli basta una chiave Inference, con cui non può toccare nessun’altra chiave. Per gestire le tue chiavi non ti serve una chiave Admin: lo fa il wallet, che apre una sessione con una firma.',
  },
  limits: {
    question: 'Che cosa sono i limiti in USD e in DIEM?',
    answer:
      'Un account paga con i DIEM ($1 al giorno per ogni DIEM in stake) e con il credito in USD. Ogni limite dice quanto di una valuta può spendere questa chiave: tutto (nessun tetto), un importo (tetto) o nulla.',
  },
  signature: {
    question: 'E se finissero in mano ad altri?',
    answer:
      'Potrebbero coniare un’altra chiave del tuo account finché il messaggio non scade. Non potrebbero spostare token né firmare altro. La vedresti nell’elenco delle tue chiavi e potresti revocarla.',
  },
  manage: {
    question: 'Che cosa crea la firma?',
    answer:
      'Crea una chiave Admin del tuo account con entrambi i limiti su «Spesa zero», solo nella memoria di questa scheda. La pagina la usa per mostrare e modificare le tue chiavi. Viene revocata quando blocchi o esci, e comunque scade. Le altre chiavi non cambiano.',
  },
};
