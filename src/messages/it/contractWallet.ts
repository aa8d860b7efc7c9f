import type { contractWallet as en } from '../en/contractWallet.ts';
import type { Translated } from '../translated.ts';

export const contractWallet: Translated<typeof en> = {
  multisig: 'Un Safe: devono firmare {threshold, number} dei suoi {owners, number} proprietari',
  multisigText:
    'Il messaggio scade dopo 15 minuti, e Venice rifiuta le firme arrivate dopo. Prima di cominciare, assicurati che i proprietari siano pronti.',
  contract:
    'Un wallet basato su contratto. Prima dell’invio, la sua firma viene verificata con il contratto su Base.',
  waiting: 'In attesa dei proprietari del Safe',
  waitingHint: 'Ognuno approva nel proprio wallet. Questa pagina aspetta finché il messaggio scade.',

  mayRefuse: 'Venice potrebbe rifiutare questa firma',
  uncheckedTitle: 'Questa firma non si può verificare qui',
  doubts: {
    CONTRACT_REFUSES:
      'Il contratto del wallet la rifiuta: forse manca un proprietario, o firma un altro messaggio.',
    NOT_DEPLOYED:
      'Non è la firma di un account semplice, e a questo indirizzo non c’è un contratto su Base. Venice legge solo Base: distribuisci lì il wallet.',
    WRAPPED:
      'Porta con sé il deploy del wallet stesso (ERC-6492), e non si sa se Venice la legga. Fare il deploy del wallet su Base aiuta.',
    UNCHECKED: 'Non è stato possibile leggere Base. Venice verifica la firma da sé.',
  },
};
