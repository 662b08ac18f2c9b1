import type { HeaderWords } from './header-words.js';

export const finnish: HeaderWords = {
  names: {
    username:
      'käyttäjätunnus, käyttäjänimi, käyttäjä tunnus, kirjautumisnimi, kirjautumistunnus, =tunnus, tilin nimi, ' +
      '?käyttäjä',
    email: 'sähköposti, sähköpostiosoite, s posti, sposti, maili, meili, työsähköposti',
    virtualExtension: 'alanumero, sisäinen numero, sisänumero, lyhytnumero, virtuaalinen alanumero',
    role: 'rooli, roolit, käyttäjärooli, roolin nimi, ?käyttöoikeus, ?oikeudet, ?profiili',
    sip: 'sip asetukset, sip asetus, sip vaihtoehto',
    pbxDomain: 'pbx toimialue, sip toimialue',
    pbxDevice: 'pbx laite, sip laite',
    sipUri: 'sip osoite',
    firstName: 'etunimi, etunimet, kutsumanimi',
    lastName: 'sukunimi, sukunimet',
    desk: 'tiimi, tiimit, tiimin nimi, ?ryhmä, ?ryhmät, ?osasto, ?osastot, ?yksikkö, ?luokka, ?jono',
    timeZone: 'aikavyöhyke',
    language: 'kieli, kielikoodi, käyttöliittymän kieli, asiointikieli, ensisijainen kieli',
    region: '?alue',
    callerId: 'soittajan tunnus, lähtevä numero, näytettävä numero',
    active: 'aktiivinen, on aktiivinen, käytössä, aktivoitu, ?tila',
  },
  opposites: {
    active:
      'passiivinen, ei aktiivinen, ei käytössä, estetty, lukittu, suljettu, poistettu käytöstä, keskeytetty, ' +
      'kirjautuminen estetty, estä kirjautuminen',
  },
  halves: {},
  whole:
    'koko nimi, näyttönimi, näytettävä nimi, =etunimi sukunimi, =etunimi ja sukunimi, =etu ja sukunimi, ' +
    '=työntekijä, =työntekijän nimi, =nimi, <sukunimi etunimi, <sukunimi ja etunimi, <suku ja etunimi',
  fillers:
    'käyttäjän käyttäjä työntekijän työntekijä oppilaan opiskelijan ensisijainen pääasiallinen työ numero nro ' +
    'koodi id kenttä sarake arvo pakollinen valinnainen kyllä ei',
  disqualifiers:
    'esimies esimiehen päällikkö päällikön johtaja johtajan yritys yrityksen organisaatio vaihtoehtoinen ' +
    'edellinen entinen vanha toinen toissijainen vara muu palautus ohje tuki hätä laskutus avustaja kumppani ' +
    'puoliso huoltaja huoltajan vanhemman asiakas asiakkaan toimittaja yksityinen henkilökohtainen',
  meaningless: 'sarake kenttä tieto tiedot arvo teksti tuntematon tyhjä',
};
