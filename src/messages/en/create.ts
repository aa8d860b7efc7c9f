export const create = {
  title: 'Create key',
  cloneTitle: 'Clone key',
  cloneText:
    'This copies the settings of the other key, with its full limits. Both keys work. To replace a key, rotate it.',
  templates: 'Start from',
  template: {
    agent: 'Coding agent, 5 USD + 5 DIEM a day',
    ci: 'CI, 30 days',
    guest: 'Guest, 0.5 DIEM a day',
    customer: 'Customer, $5 in all',
    privateOnly: 'Private models only',
  },
  create: 'Create key',
  cancel: 'Cancel',
  creating: 'Venice is making the key…',
  refused: 'Venice made no key',
  paced:
    'Venice makes at most 20 keys a minute. Create the next in {seconds, plural, one {# second} other {# seconds}}.',

  readingBack: 'Reading back what Venice stored…',
  asAsked: 'Venice stores what you asked for',
  notReadBack: 'Could not read back what Venice stored yet. The key below is complete.',
  differs: 'Venice stores different values for: {fields}',
  differsText: 'Save the key, then look at its details and edit it.',
  twins: '{count, plural, one {There is another key} other {There are # other keys}} with the same tag',
  twinsText: 'Your browser or a gateway sent the request twice. Nobody has the secret of the other one.',
  revokeTwins: '{count, plural, one {Revoke the other key} other {Revoke the other keys}}',
} as const;
