import type { paper as en } from '../en/paper.ts';
import type { Translated } from '../translated.ts';

export const paper: Translated<typeof en> = {
  heading: 'Una chiave dell’API di Venice',
  shown: 'Su questo foglio c’è la chiave stessa. Chi ha il foglio può spendere con essa.',
  hidden: 'Su questo foglio non c’è la chiave stessa, solo i suoi ultimi sei caratteri.',
  ending: 'Finisce con',
  wallet: 'Wallet',
  api: 'Indirizzo dell’API',
  revoke: 'Se la chiave va persa o viene rubata: collega questo wallet a Zecca e revocala.',
};
