export const fullCap = {
  title:
    '{count, plural, one {A key can have its full cap again} other {# keys can have their full caps again}}',
  text: 'A rotation gave the new key only what was left of the period. A new period has begun and the old key is gone, so the full cap doubles nothing.',
  becomes: '{currency}: {from} → {to}',
  restore: 'Restore the full cap',
  keep: 'Keep the lower cap',
  failed: 'The cap could not be restored',
  tooEarly:
    'Not yet: by Venice’s clock the period has not turned, or the old key is still there. Nothing was changed.',
  differs: 'Venice stores another cap than the full one. Look at its details.',
} as const;
