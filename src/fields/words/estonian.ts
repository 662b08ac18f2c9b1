import type { HeaderWords } from './header-words.js';

export const estonian: HeaderWords = {
  names: {
    username:
      'kasutajanimi, kasutaja nimi, kasutajatunnus, sisselogimisnimi, kasutajakonto, ?kasutaja, ?konto',
    email: 'e posti aadress, e post, epost, epostiaadress, meiliaadress, meil, e kirja aadress',
    virtualExtension: 'sisenumber, sisetelefon, lühinumber, sisemine number, virtuaalne sisenumber',
    role: 'roll, rollid, kasutaja roll, kasutajaroll, ?õigused, ?profiil, ?kasutaja tüüp',
    sip: 'sip seaded, sip sätted, sip valik',
    pbxDomain: 'pbx domeen, sip domeen',
    pbxDevice: 'pbx seade, sip seade',
    sipUri: 'sip aadress',
    firstName: 'eesnimi, eesnimed',
    lastName: 'perekonnanimi, perenimi, perekonna nimi',
    desk: 'meeskond, meeskonnad, tiim, tiimid, ?rühm, ?grupp, ?osakond, ?üksus, ?klass',
    timeZone: 'ajavöönd',
    language: 'keel, keelekood, kasutajaliidese keel, eelistatud keel',
    region: '?piirkond, ?regioon',
    callerId: 'helistaja id, väljuv number, kuvatav number',
    active: 'aktiivne, on aktiivne, lubatud, aktiveeritud, ?olek, ?staatus',
  },
  opposites: {
    active:
      'mitteaktiivne, ei ole aktiivne, blokeeritud, keelatud, peatatud, lukustatud, deaktiveeritud, suletud, ' +
      'sisselogimine blokeeritud, blokeeri sisselogimine',
  },
  halves: {},
  whole:
    'täisnimi, täielik nimi, kuvatav nimi, kuvanimi, =ees ja perekonnanimi, =ees ja perenimi, ' +
    '=eesnimi perekonnanimi, =eesnimi ja perekonnanimi, =töötaja, =töötaja nimi, =nimi, <perekonnanimi eesnimi, ' +
    '<perekonnanimi ja eesnimi, <perenimi eesnimi',
  fillers:
    'kasutaja töötaja õpilase õpilane töö peamine esmane ametlik number nr kood id väli veerg väärtus kohustuslik ' +
    'valikuline jah ei',
  disqualifiers:
    'juht juhi ülemus ülemuse juhataja ettevõte ettevõtte firma organisatsioon alternatiivne eelmine endine vana ' +
    'teine sekundaarne varu muu taaste abi tugi hädaabi arve assistent partner abikaasa vanem vanema lapsevanem ' +
    'klient kliendi tarnija isiklik era',
  meaningless: 'veerg väli andmed väärtus tekst teave info tundmatu tühi',
};
