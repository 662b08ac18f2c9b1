import type { HeaderWords } from './header-words.js';

export const danish: HeaderWords = {
  names: {
    username: 'brugernavn, logonnavn, login navn, kontonavn, bruger id, uni login, ?bruger, ?konto',
    email: 'e mailadresse, mailadresse, e mail adresse, mail adresse, e post, epost',
    virtualExtension:
      'lokalnummer, lokalnr, lokal nr, internt nummer, kortnummer, virtuelt lokalnummer, ?lokal',
    role: 'rolle, roller, brugerrolle, rollenavn, ?rettigheder, ?adgang, ?profil, ?brugertype',
    sip: 'sip indstillinger, sip indstilling, sip mulighed',
    pbxDomain: 'pbx domæne, sip domæne',
    pbxDevice: 'pbx enhed, sip enhed',
    sipUri: 'sip adresse',
    firstName: 'fornavn, fornavne, for navn',
    lastName: 'efternavn, efternavne, slægtsnavn, efter navn',
    desk: 'teamnavn, hold, ?gruppe, ?grupper, ?gruppenavn, ?afdeling, ?afdelinger, ?enhed, ?klasse, ?kø',
    timeZone: 'tidszone',
    language: 'sprog, sprogkode, visningssprog, foretrukket sprog',
    region: '?region',
    callerId: 'opkalds id, udgående nummer, vist nummer, nummervisning',
    active: 'aktiv, er aktiv, aktiveret, aktiv konto, ?tilstand',
  },
  opposites: {
    active:
      'inaktiv, er inaktiv, ikke aktiv, spærret, blokeret, deaktiveret, suspenderet, låst, konto spærret, ' +
      'bloker logon, bloker login, logon blokeret',
  },
  halves: { firstName: 'navn', lastName: 'navn' },
  whole:
    'fulde navn, fuldt navn, vist navn, visningsnavn, =for og efternavn, =fornavn efternavn, ' +
    '=fornavn og efternavn, =medarbejder, =medarbejdernavn, =navn, <efternavn fornavn, <efternavn og fornavn',
  fillers:
    'bruger brugers brugerens medarbejder medarbejders ansat elev elevens arbejde primær primært hoved din dit ' +
    'for nummer nr kode id felt kolonne værdi obligatorisk påkrævet valgfri valgfrit ja nej',
  disqualifiers:
    'leder leders lederens chef chefs firma firmaets virksomhed organisation alternativ alternativt tidligere ' +
    'gammel gammelt anden sekundær sekundært reserve gendannelse hjælp support nød faktura assistent partner ' +
    'ægtefælle forælder værge kunde kundens leverandør privat personlig mellem',
  meaningless: 'kolonne felt data værdi tekst information ukendt tom',
};
