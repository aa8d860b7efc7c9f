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
      'Un account paga con i DIEM, di cui ognuno in stake vale $1 al giorno, e con il credito in USD che è stato acquistato. Ogni limite dice quanto di uno dei due può spendere questa chiave: tutto, fino a un importo, o nulla.',
  },
  signature: {
    question: 'E se finissero in mano ad altri?',
    answer:
      'Potrebbero coniare un’altra chiave del tuo account, finché il testo non scade. Non potrebbero spostare token né firmare altro. Quella chiave comparirebbe nell’elenco delle tue chiavi, dove puoi revocarla.',
  },
  manage: {
    question: 'Che cosa crea la firma?',
    answer:
      'Una nuova chiave Admin del tuo account, che non può spendere nulla e sta solo nella memoria di questa scheda. Con essa la pagina mostra e modifica le tue chiavi. Viene revocata quando blocchi o esci, e altrimenti scade da sola. Le altre chiavi restano come sono.',
  },
};
