import type { HeaderWords } from './header-words.js';

export const swedish: HeaderWords = {
  names: {
    username: 'användarnamn, inloggningsnamn, kontonamn, användar id, inloggnings id, ?användare, ?konto',
    email: 'e postadress, e post, epost, epostadress, mejl, mejladress, mailadress, e post adress',
    virtualExtension:
      'anknytning, anknytningsnummer, internnummer, internt nummer, kortnummer, virtuell anknytning, ?intern',
    role: 'roll, roller, användarroll, rollnamn, behörighetsroll, ?behörighet, ?profil, ?användartyp',
    sip: 'sip inställningar, sip inställning, sip alternativ',
    pbxDomain: 'pbx domän, sip domän, växelns domän',
    pbxDevice: 'pbx enhet, sip enhet',
    sipUri: 'sip adress',
    firstName: 'förnamn, tilltalsnamn, för namn',
    lastName: 'efternamn, släktnamn, efter namn',
    desk:
      'arbetslag, arbetsgrupp, teamnamn, ?grupp, ?grupper, ?gruppnamn, ?avdelning, ?avdelningar, ?enhet, ?klass, ' +
      '?kö',
    timeZone: 'tidszon',
    language: 'språk, språkkod, visningsspråk, önskat språk',
    region: '?region',
    callerId: 'nummerpresentation, utgående nummer, visat nummer, nummervisning',
    active: 'aktiv, är aktiv, aktiverad, aktiverat, aktivt konto, ?tillstånd',
  },
  opposites: {
    active:
      'inaktiv, är inaktiv, ej aktiv, spärrad, spärrat, blockerad, blockerat, avstängd, avstängt, inaktiverad, ' +
      'inaktiverat, låst, konto spärrat, blockera inloggning',
  },
  halves: { firstName: 'namn', lastName: 'namn' },
  whole:
    'fullständigt namn, hela namnet, visningsnamn, =för och efternamn, =förnamn efternamn, =förnamn och efternamn, ' +
    '=anställd, =medarbetare, =namn, <efternamn förnamn, <efternamn och förnamn, <efternamn för namn',
  fillers:
    'användare användarens anställd anställdas medarbetare elev elevens arbete jobb primär primärt huvud din ditt ' +
    'för nummer nr kod id fält kolumn värde obligatorisk obligatoriskt valfri valfritt ja nej',
  disqualifiers:
    'chef chefens chefs handledare företag företags organisation alternativ alternativt tidigare gammal gammalt ' +
    'andra sekundär sekundärt reserv annan återställning hjälp support nöd faktura assistent partner make maka ' +
    'förälder vårdnadshavare målsman kund kundens leverantör privat',
  meaningless: 'kolumn fält data värde text information okänd tom namnlös',
};
