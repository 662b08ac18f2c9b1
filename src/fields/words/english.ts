import type { HeaderWords } from './header-words.js';

export const english: HeaderWords = {
  names: {
    username:
      'login, user name, login name, logon, logon name, sign in name, preferred username, sam account name, user principal name, ' +
      'upn, authentication username, cognito username, mail nickname, unix name, ?user, ?users, ?account, ?user id, ?uid, username email, email username, user name email, email user name, login email, email login, sign in email',
    email: 'email address, e mail, e mail address, mail, mail address, electronic mail',
    virtualExtension:
      'extension, ext, extn, exten, ext no, extension no, virtual ext, internal extension, phone extension, telephone extension, ' +
      'internal number',
    role: 'role name, access role, roles, ?profile, ?user type, ?access level, ?access, ?privilege, ?privileges, ?permission, ?permissions, ?type',
    sip: '=sip, sip option, sip options, sip type, sip mode',
    pbxDomain: 'classic pbx domain, sip domain',
    pbxDevice:
      'pbx extension, classic pbx device, pbx device extension, device extension, sip device, =device',
    sipUri: 'sip address, sip url, custom uri, custom sip uri, custom sip url',
    firstName:
      'first name, firstname, given name, given names, forename, forenames, fname, christian name, =first',
    lastName: 'last name, lastname, surname, family name, family names, lname, =last',
    desk: 'desks, desk name, desk names, team, teams, team name, ?group, ?groups, ?group name, ?department, ?departments, ?dept, ?division, ?unit, ?section, ?org, ?queue, ?queues',
    timeZone: 'timezone, time zone name, zone info, iana time zone, =tz',
    language:
      'lang, locale, language code, lang code, interface language, ui language, preferred language, languages language',
    region:
      'call centre region, contact center region, contact centre region, call center, call centre, ?region, ?region name, ?region id',
    callerId: 'outbound caller id, outgoing caller id, outbound cid, caller number, clid, =cid, =cli',
    active:
      'is active, enabled, is enabled, activated, ?status, ?state, ?account status, ?user status, ?login status, ?validity',
  },
  opposites: {
    active:
      'inactive, is inactive, disabled, is disabled, account disabled, blocked, is blocked, block sign in, sign in blocked, block credential, suspended, is suspended, deactivated, locked, is locked, account locked, banned, login disabled, login blocked',
  },
  halves: { firstName: 'name', lastName: 'sn' },
  whole:
    '=name, full name, fullname, whole name, display name, displayname, complete name, =employee name, =staff name, =member name, =user full name, =agent name, =person name, =student name, =teacher name, =contact name, =contact, real name, =user, =agent, =member, =person, =participant name, =attendee name, =cn, =common name, =user display name, =name user, =name of employee, =name of user, =name surname, =name and surname, =first and last name, =first name last name, =first last name, =given name family name, =employee, =formatted name, <last name first name, <surname first name, <surname name, <surname and name, <family name given name, <last first, <last first name',
  fillers:
    'code yes no true false user users employee agent member staff student pupil participant attendee account person work business primary main official id ids number ' +
    'your the of for please enter column field value 1 required mandatory optional',
  disqualifiers:
    'manager supervisor boss company organization organisation alternate alternative previous former old secondary ' +
    'backup other recovery help support emergency billing assistant partner spouse parent guardian customer client ' +
    'vendor called approver owner creator created updated modified reports reporting assigned by from sponsor mentor coach trainer recruiter lead head sender recipient reply cc bcc delegate secretary requester inviter referrer',
  meaningless:
    'column col field data value values info information text header unnamed untitled unknown none null na blank empty',
};
