import type { standing as en } from '../en/standing.ts';
import type { Translated } from '../translated.ts';

export const standing: Translated<typeof en> = {
  label: 'Che cosa c’è in questo wallet',
  reading: 'Leggo i saldi di questo wallet su Base…',
  spends: 'Puoi coniare. Le chiavi di questo wallet possono spendere {dollars} al giorno.',
  belowThreshold:
    'Puoi coniare. I {diem} DIEM in stake qui non comprano ancora nulla: Venice spende DIEM solo da 0,1 in stake in su.',
  noDiem:
    'Puoi coniare. Qui non ci sono DIEM in stake, perciò le chiavi spendono solo gli USD o i crediti che l’account ha su Venice.',
  stakeFirst: 'Prima metti in stake. Questo wallet ha {vvv} VVV, e nessuno è in stake.',
  nothing: 'Questo wallet non ha VVV in stake su Base, né VVV da mettere in stake.',
  cooling: '{vvv} VVV tornano da uno stake {when}.',
  unstakedDiem:
    '{diem} DIEM di questo wallet non sono in stake. Solo i DIEM in stake si possono spendere, $1 al giorno per ciascuno.',
  stake: 'Metti in stake',
  payAsYouGo: 'Niente sVVV? Paga a consumo con USDC',
  stakeDiem: 'Metti in stake DIEM',
  manageStake: 'Gestisci lo stake',

  unknown: 'Non è stato possibile leggere i saldi di questo wallet',
  unknownHint: 'Puoi coniare lo stesso: Venice controlla il saldo da sé.',
  again: 'Leggi di nuovo',
  reasons: {
    UNREACHABLE: 'Nessun endpoint di Base ha risposto.',
    BUSY: 'Gli endpoint pubblici di Base sono occupati.',
    SLOW: 'Base non ha risposto in tempo.',
    UNREADABLE: 'La risposta di Base non si è potuta leggere.',
    WRONG_CHAIN: 'L’endpoint risponde per una rete diversa da Base.',
    IMPOSSIBLE: 'L’endpoint di Base ha dato numeri che non possono essere veri.',
    CONTRADICTION: 'Gli endpoint di Base si contraddicono.',
  },

  source:
    'I VVV si scambiano su Base, per esempio su <aerodrome>Aerodrome</aerodrome> e <uniswap>Uniswap</uniswap>; la <venice>pagina del token di Venice</venice> dice di più. Comprali in questo wallet, e non inviare mai token all’indirizzo di un contratto: ciò che va lì è perso.',

  numbers: 'Tutti i saldi',
  facts: {
    vvv: 'VVV',
    stakedVvv: 'sVVV (in stake)',
    lockedVvv: 'sVVV bloccati per DIEM',
    cooldown: 'VVV in uscita dallo stake',
    pendingRewards: 'Ricompense, in VVV',
    diem: 'DIEM, non in stake',
    stakedDiem: 'DIEM, in stake',
    eth: 'ETH per il gas',
  },
};
