import type { HeaderWords } from './header-words.js';

export const norwegian: HeaderWords = {
  names: {
    username: 'brukernavn, påloggingsnavn, innloggingsnavn, kontonavn, bruker id, ?bruker, ?konto',
    email: 'e postadresse, e post, epost, epostadresse, e post adresse, mailadresse',
    virtualExtension:
      'internnummer, internt nummer, internnr, kortnummer, apparatnummer, virtuell linje, ?linje, ?intern',
    role: 'rolle, roller, brukerrolle, rollenavn, ?rettigheter, ?tilgang, ?profil, ?brukertype',
    sip: 'sip innstillinger, sip innstilling, sip alternativ',
    pbxDomain: 'pbx domene, sip domene',
    pbxDevice: 'pbx enhet, sip enhet',
    sipUri: 'sip adresse',
    firstName: 'fornavn, for navn, fnavn',
    lastName: 'etternavn, slektsnavn, etter navn, enavn',
    desk:
      'lag, teamnavn, arbeidslag, ?gruppe, ?grupper, ?gruppenavn, ?avdeling, ?avdelinger, ?enhet, ?seksjon, ' +
      '?klasse, ?kø',
    timeZone: 'tidssone',
    language: 'språk, språkkode, visningsspråk, foretrukket språk',
    region: '?region',
    callerId: 'anrops id, utgående nummer, vist nummer, nummervisning',
    active: 'aktiv, er aktiv, aktivert, aktiv konto, ?tilstand',
  },
  opposites: {
    active:
      'inaktiv, er inaktiv, ikke aktiv, sperret, blokkert, deaktivert, suspendert, låst, konto sperret, ' +
      'konto blokkert, blokker pålogging',
  },
  halves: { firstName: 'navn', lastName: 'navn' },
  whole:
    'fullt navn, fullstendig navn, hele navnet, visningsnavn, =for og etternavn, =fornavn etternavn, ' +
    '=fornavn og etternavn, =ansatt, =medarbeider, =navn, <etternavn fornavn, <etternavn og fornavn',
  fillers:
    'bruker brukers brukerens ansatt ansattes medarbeider elev elevens jobb arbeid primær primært hoved din ditt ' +
    'for nummer nr kode id felt kolonne verdi obligatorisk påkrevd valgfri valgfritt ja nei',
  disqualifiers:
    'leder leders lederens sjef sjefs veileder firma firmaets bedrift organisasjon alternativ alternativt ' +
    'tidligere gammel gammelt andre sekundær sekundært reserve annen gjenoppretting hjelp støtte nød faktura ' +
    'assistent partner ektefelle forelder foresatt foresattes verge kunde kundens leverandør privat personlig ' +
    'mellom',
  meaningless: 'kolonne felt data verdi tekst informasjon ukjent tom',
};
