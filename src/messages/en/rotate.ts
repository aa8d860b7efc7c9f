export const rotate = {
  title: 'Rotate key',
  reading: 'Reading the key from Venice…',
  unread: 'The key could not be read, so nothing was changed',
  again: 'Try again',
  close: 'Close',
  cancel: 'Cancel',
  unclonable: 'This key cannot be rotated',
  unclonableText:
    'Venice does not say its type, its limits or its other settings, and a guess could give the new key more than the old one had. Create a key by hand, then revoke this one.',

  about:
    'A new key with the settings of “{name}”. The old key goes on working until you have saved the new one and choose its end.',
  settings: 'The new key',
  same: 'as now',
  carried: {
    noCap: '{currency}: no cap, as now.',
    off: '{currency}: off, as now.',
    left: '{currency}: {left} of {cap}. {used} {period, select, EPOCH {are spent today} MONTH {are spent this month} other {are spent}}, and the new key gets only what is left: else rotating would double the budget.',
    whole:
      '{currency}: {cap}, as now. Nothing of it {period, select, EPOCH {is spent today} MONTH {is spent this month} other {is spent}}.',
    nothing:
      '{currency}: off. All of {cap} {period, select, EPOCH {is spent today} MONTH {is spent this month} other {is spent}}, so nothing is left to hand over.',
    unknown: '{currency}: {cap}. Venice does not say what is spent, so the new key gets the whole.',
  },
  raiseLater: {
    EPOCH:
      'The lower limit stays until you raise it. Once the old key is gone and a new UTC day has begun, this page offers the full one.',
    MONTH:
      'The lower limit stays until you raise it. Once the old key is gone and a new UTC month has begun, this page offers the full one.',
    LIFETIME: 'Until the old key ends, both can spend what is left.',
  },
  create: 'Create the new key',
  creating: 'Venice is making the new key…',
  refused: 'Venice made no key',
  oldWorks: 'The old key ({last6}) works as before.',
  absent: 'No key was made. The old key works as before: try again.',

  revealed: 'Both keys work now: the old one ({old}) and this new one',
  revealedText: 'Save the new one first; then choose when the old one ends.',
  endTitle: 'Both keys work',
  endText: 'The old key ({old}) and the new one ({fresh}). When shall the old one end?',
  ends: 'The old key ends',
  now: 'Now',
  hour: 'In 1 hour',
  day: 'In 1 day',
  week: 'In 7 days',
  nowHint: 'Whatever still uses it stops working at once.',
  graceHint: 'Time to put the new key everywhere. It ends at {at}.',
  ownOld: 'The old key is the one you are using here: when it ends, this page locks.',
  end: 'End the old key',
  keepBoth: 'Keep both for now',
  ending: 'Ending the old key…',
  endFailed: 'The old key did not end: both keys work',
  endUnknown: 'It is not known whether the old key ended. The new key ({fresh}) works.',
  done: 'Done: the old key is revoked',
  doneAt: 'Done: the old key ends at {at}',
  doneText: 'The new key ({fresh}) works.',
  restoreFrom:
    'It has what was left of the limit. From {day} this page offers to restore the full one; the new key’s description says so.',

  unfinished: '{count, plural, one {A rotation was not finished} other {# rotations were not finished}}',
  unfinishedText:
    'In each pair both keys work. If you saved the new key, end the old one. If you did not, its secret is lost: discard the new one and rotate again.',
  bothWork: '{old} and its successor {fresh}',
  endOld: 'End the old key',
  revokeNew: 'Discard the new key',
} as const;
