/** Rows with one problem each, which the last cell of the row names. */
export function rowsWithProblems(people) {
  let next = 0;
  const row = (note, change = {}) => ({
    ...people[next++],
    sipUri: 'sip:1001@pbx.example.com',
    ...change,
    note,
  });
  const pair = (note, shared) => {
    const first = row(note);
    return [first, row(note, shared(first))];
  };
  const copied = row('equal copy: the first is kept');

  return [
    row('fine'),
    row('fine: two desks', { desk: '101|103' }),
    row('fine: leading zeros are kept', { extension: '0042' }),
    row('fine: a formula is text', { firstName: '=SUM(1;2)', lastName: '+Plus' }),
    row('fine: markup is text', { firstName: '<b>Bold</b>', lastName: '<img src=x onerror=alert(1)>' }),
    row('no username', { username: '' }),
    row('username of 65 characters', { username: 'u'.repeat(65) }),
    row('username with an invisible character', { username: 'in\u200Bvisible' }),
    row('no email', { email: '' }),
    row('email without @', { email: 'anna.example.com' }),
    row('email with a space', { email: 'anna maria@example.com' }),
    row('email with a local part of 65 characters', { email: `${'a'.repeat(65)}@example.com` }),
    row('warning: email host without a dot', { email: 'root@localhost' }),
    row('no extension', { extension: '' }),
    row('extension with letters', { extension: '30x1' }),
    row('extension of one digit', { extension: '7' }),
    row('no role', { role: '' }),
    row('unknown role', { role: '99' }),
    row('unknown desk', { desk: '101;999' }),
    row('SIP URI without a user, wrong with Use custom URI', { sipUri: 'sip:pbx.example.com' }),
    row('no SIP URI, wrong with Use custom URI', { sipUri: 'pbx.example.com' }),
    row('unknown time zone', { timeZone: 'Europe/Atlantis' }),
    row('unknown language', { language: 'tlh' }),
    row('unknown region', { region: '77' }),
    row('neither yes nor no', { active: 'perhaps' }),
    ...pair('same username in other letters', ({ username }) => ({ username: username.toUpperCase() })),
    ...pair('same email', ({ email }) => ({ email })),
    ...pair('same extension', ({ extension }) => ({ extension })),
    copied,
    { ...copied },
    row('username taken in the directory', { username: 'Ingrid.Solheim' }),
    row('email taken in the directory', { email: 'aisha.rahman@northwind.example' }),
    row('extension taken in the directory', { extension: '1003' }),
    row('row with two cells too many', { surplus: ['more', 'and more'] }),
    row('', { isShort: true }),
  ];
}
