import type { HeaderWords } from './header-words.js';

export const german: HeaderWords = {
  names: {
    username:
      'Benutzername, Benutzer Name, Anmeldename, Login, Loginname, Login Name, Kontoname, Benutzerkennung, Nutzername, ' +
      'Benutzerkonto, Anmeldekennung, =Kennung, ?Benutzer, ?Nutzer, ?Konto',
    email:
      'E Mail, E Mail Adresse, Email Adresse, Mailadresse, Mail Adresse, Mail, elektronische Post, dienstliche E Mail',
    virtualExtension:
      'Nebenstelle, Nebenstellennummer, Durchwahl, Durchwahlnummer, virtuelle Nebenstelle, interne Nummer, interne Rufnummer, ' +
      'Telefon Durchwahl, Telefonnebenstelle, ?Intern',
    role: 'Rolle, Rollen, Benutzerrolle, Rollenname, Zugriffsrolle, ?Profil, ?Funktion, ?Benutzertyp, ?Berechtigung',
    sip: 'SIP Einstellungen, SIP Einstellung, SIP Option, SIP Optionen',
    pbxDomain:
      'PBX Domäne, PBX Domaene, PBX Domain, SIP Domäne, SIP Domaene, Domäne der Telefonanlage, TK Domäne',
    pbxDevice:
      'PBX Gerät, PBX Geraet, SIP Gerät, SIP Geraet, PBX Nebenstelle, Gerät der Telefonanlage, Gerätenummer',
    sipUri: 'SIP Adresse, SIP URL, SIP URI Adresse',
    firstName: 'Vorname, Vornamen, Vor Name, Rufname',
    lastName: 'Nachname, Nachnamen, Familienname, Zuname, Nach Name',
    desk: 'Team, Teams, Teamname, Team Name, Desk, ?Gruppe, ?Gruppen, ?Abteilung, ?Abteilungen, ?Bereich, ?Arbeitsplatz',
    timeZone: 'Zeitzone, Zeit Zone',
    language:
      'Sprache, Sprachcode, Sprachkürzel, Anzeigesprache, Oberflächensprache, bevorzugte Sprache, Gebietsschema',
    region: 'Callcenter Region, Call Center Region, Contact Center Region, Callcenter, Kontaktcenter Region',
    callerId:
      'Anrufer ID, Anruferkennung, Rufnummernanzeige, angezeigte Rufnummer, ausgehende Rufnummer, Absenderrufnummer',
    active: 'Aktiv, ist aktiv, aktiviert, freigeschaltet, Konto aktiv, ?Zustand',
  },
  opposites: {
    active:
      'inaktiv, ist inaktiv, deaktiviert, gesperrt, ist gesperrt, Konto gesperrt, Konto deaktiviert, blockiert, Anmeldung blockiert, Anmeldung blockieren, Anmeldung gesperrt, stillgelegt, suspendiert',
  },
  halves: { lastName: 'Name' },
  whole:
    '=name, vollständiger Name, vollstaendiger Name, ganzer Name, voller Name, Anzeigename, Anzeige Name, =Mitarbeitername, =Name des Mitarbeiters, =Mitarbeiter, =Benutzer, =Person, =Teilnehmer, =Vorname Nachname, =Vorname und Nachname, =Vor und Nachname, =Vor und Zuname, =Vor Nachname, =Kontaktname, =Ansprechpartner, <Nachname Vorname, <Name Vorname, <Nachname und Vorname, <Name und Vorname, <Nach und Vorname, <Familienname Vorname, <Zuname Vorname',
  fillers:
    'ja nein Code der die das des den dem von vom Ihr Ihre Benutzer Benutzers Nutzer Mitarbeiter Mitarbeiters Mitarbeiterin Agent Agenten Konto ' +
    'dienstlich dienstliche dienstlicher geschäftlich geschäftliche primär primäre primärer Haupt offiziell offizielle Nummer Nr ID ' +
    'Spalte Feld Wert Pflichtfeld erforderlich Pflicht optional freiwillig',
  disqualifiers:
    'Vorgesetzter Vorgesetzte Vorgesetzten Chef Chefs Chefin Leiter Leiterin Leiters Manager Managers Firma Firmen Unternehmen Unternehmens Organisation ' +
    'alternativ alternative alternativer vorherig vorherige vorheriger früher frühere früherer alt alte alter sekundär sekundäre ' +
    'zweite zweiter Ersatz andere anderer Wiederherstellung Hilfe Support Notfall Rechnung Assistent Assistenz Assistentin Partner Ehepartner ' +
    'Eltern Kunde Kunden Lieferant Lieferanten privat private privater Geburtsname',
  meaningless: 'Spalte Feld Daten Wert Werte Text Information unbenannt unbekannt Überschrift leer',
};
