import type { DirectoryUser } from '../directory/schema.js';
import { deskNames, fullName, nameOf, type Catalogue } from './catalogue.js';
import { byId, element } from './element.js';

const AUTHENTICATION: Readonly<Record<DirectoryUser['authentication'], string>> = {
  default: 'Default from role or tenant',
  disabled: 'Disabled',
  email: 'Email, with one-time code',
  google: 'Google 2FA app, with one-time code',
};

const dates = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeStyle: 'medium' });

/** Shows all that the directory knows of a user. */
export function openUser(user: DirectoryUser, catalogue: Catalogue): void {
  byId('user-title', HTMLElement).textContent = user.username;
  const facts = factsOf(user, catalogue).filter(([, value]) => value !== '');
  byId('user-facts', HTMLElement).replaceChildren(
    ...facts.map(([name, value]) => element('div', {}, element('dt', {}, name), element('dd', {}, value))),
  );
  byId('user-dialog', HTMLDialogElement).showModal();
}

export function startUserDialog(): void {
  const dialog = byId('user-dialog', HTMLDialogElement);
  byId('close-user', HTMLButtonElement).addEventListener('click', () => dialog.close());
}

function factsOf(user: DirectoryUser, catalogue: Catalogue): [string, string][] {
  const { security } = user;
  return [
    ['ID', String(user.id)],
    ['Email', user.email],
    ['Name', fullName(user)],
    ['Role', nameOf(catalogue.roles, user.roleId)],
    ['Desks', deskNames(user, catalogue)],
    ['Virtual extension', user.extension ?? ''],
    ['SIP settings', sipText(user, catalogue)],
    ['Authentication type', AUTHENTICATION[user.authentication]],
    ['Session expires after', security?.sessionMinutes ? `${security.sessionMinutes} minutes` : ''],
    ['Concurrent sessions', security?.concurrentSessions ? `at most ${security.concurrentSessions}` : ''],
    ['Allowed IP addresses', security?.allowedIps?.join(', ') ?? ''],
    ...Object.entries(user.extra).map(([id, value]): [string, string] => [
      id,
      extraText(id, value, catalogue),
    ]),
    ['Created', dates.format(user.createdAt)],
  ];
}

function sipText({ sip }: DirectoryUser, { domains }: Catalogue): string {
  switch (sip?.option) {
    case undefined:
      return '';
    case 'webrtc':
      return 'WebRTC';
    case 'built-in-pbx':
      return 'Built-in PBX';
    case 'custom-uri':
      return `Custom URI: ${sip.uri}`;
    case 'classic-pbx':
      return `Classic PBX: device ${sip.device} at ${nameOf(domains, Number(sip.domainId))}`;
  }
}

function extraText(id: string, value: DirectoryUser['extra'][string], { regions }: Catalogue): string {
  if (/region/i.test(id)) return nameOf(regions, Number(value));
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  return typeof value === 'object' ? value.join(', ') : String(value);
}
