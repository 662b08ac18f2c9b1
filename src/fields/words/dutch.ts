import type { HeaderWords } from './header-words.js';

export const dutch: HeaderWords = {
  names: {
    username:
      'gebruikersnaam, gebruikers naam, inlognaam, loginnaam, aanmeldnaam, aanmeldingsnaam, accountnaam, ' +
      '?gebruiker, ?account',
    email: 'e mailadres, emailadres, mailadres, e mail adres, mail adres, e post',
    virtualExtension:
      'toestel, toestelnummer, intern nummer, doorkiesnummer, extensie, extensienummer, intern toestel, ' +
      'virtueel toestel, virtuele extensie, kort nummer, ?intern',
    role: 'rol, rollen, gebruikersrol, rolnaam, toegangsrol, ?profiel, ?rechten, ?functie, ?gebruikerstype',
    sip: 'sip instellingen, sip instelling, sip optie, sip opties',
    pbxDomain: 'pbx domein, sip domein, domein van de centrale',
    pbxDevice: 'pbx apparaat, sip apparaat, pbx toestel, sip toestel',
    sipUri: 'sip adres',
    firstName: 'voornaam, voornamen, roepnaam, voor naam',
    lastName: 'achternaam, achternamen, familienaam, achter naam',
    desk: 'team, teams, teamnaam, ?groep, ?groepen, ?groepsnaam, ?afdeling, ?afdelingen, ?klas, ?wachtrij',
    timeZone: 'tijdzone',
    language: 'taal, taalcode, voorkeurstaal, weergavetaal, interfacetaal',
    region: 'callcenter regio, contactcenter regio, ?regio',
    callerId: 'nummerweergave, uitgaand nummer, beller id, weergavenummer, nummerherkenning',
    active: 'actief, is actief, geactiveerd, ingeschakeld, account actief, ?toestand',
  },
  opposites: {
    active:
      'inactief, is inactief, niet actief, geblokkeerd, is geblokkeerd, account geblokkeerd, uitgeschakeld, ' +
      'gedeactiveerd, geschorst, opgeschort, aanmelden blokkeren, aanmelding geblokkeerd, vergrendeld',
  },
  halves: { firstName: 'naam', lastName: 'naam' },
  whole:
    'volledige naam, weergavenaam, naam medewerker, naam gebruiker, =voornaam achternaam, =voornaam en achternaam, ' +
    '=voor en achternaam, =medewerker, =naam, <achternaam voornaam, <achternaam en voornaam, <naam voornaam, ' +
    '<naam en voornaam',
  fillers:
    'de het een van uw je gebruiker gebruikers medewerker medewerkers werknemer leerling agent zakelijk zakelijke ' +
    'primair primaire hoofd nummer nr code id veld kolom waarde verplicht optioneel ja nee',
  disqualifiers:
    'manager leidinggevende leidinggevenden chef baas bedrijf bedrijfs organisatie alternatief alternatieve ' +
    'andere vorige vorig oud oude tweede secundair secundaire reserve herstel hulp ondersteuning nood noodgeval ' +
    'facturatie assistent partner ouder ouders voogd klant klanten leverancier privé persoonlijk persoonlijke ' +
    'meisjesnaam',
  meaningless: 'kolom veld gegevens waarde tekst informatie onbekend leeg naamloos',
};
