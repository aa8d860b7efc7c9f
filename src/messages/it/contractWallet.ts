import type { contractWallet as en } from '../en/contractWallet.ts';
import type { Translated } from '../translated.ts';

export const contractWallet: Translated<typeof en> = {
  multisig: 'Un Safe: devono firmare {threshold, number} dei suoi {owners, number} proprietari',
  multisigText:
    'Il testo da firmare vale 15 minuti, e una firma che arriva dopo non conta. Prima di cominciare, assicurati che i proprietari siano a portata di mano.',
  contract:
    'Un wallet basato su contratto. Prima dell’invio, la sua firma viene verificata con il contratto su Base.',
  waiting: 'In attesa dei proprietari del Safe',
  waitingHint: 'Ognuno approva nel proprio wallet. Questa pagina aspetta finché il testo è valido.',

  mayRefuse: 'Venice potrebbe rifiutare questa firma',
  uncheckedTitle: 'Questa firma non si può verificare qui',
  doubts: {
    CONTRACT_REFUSES:
      'Il contratto di questo wallet non la accetta: forse manca un proprietario, o è stata fatta per un altro testo.',
    NOT_DEPLOYED:
      'Non ha la forma di un account semplice, e a questo indirizzo non c’è alcun contratto su Base, l’unica rete che Venice legge. Fare il deploy del wallet su Base aiuta.',
    WRAPPED:
      'Porta con sé il deploy del wallet stesso (ERC-6492), e non si sa se Venice la legga. Fare il deploy del wallet su Base aiuta.',
    UNCHECKED: 'Base non si è potuta leggere. Venice verifica per conto suo.',
  },
};
