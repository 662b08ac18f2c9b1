import type { HeaderWords } from './header-words.js';

export const hungarian: HeaderWords = {
  names: {
    username:
      'felhasználónév, felhasználói név, felhasználó név, bejelentkezési név, login név, fióknév, ?felhasználó, ' +
      '?azonosító',
    email: 'e mail cím, email cím, elektronikus levélcím, elektronikus cím, mail cím, e mailcím',
    virtualExtension:
      'mellék, mellékszám, mellék száma, belső szám, telefonmellék, belső mellék, virtuális mellék',
    role: 'szerepkör, szerepkörök, szerep, felhasználói szerepkör, szerepkör neve, ?jogosultság, ?profil, ?beosztás',
    sip: 'sip beállítások, sip beállítás, sip opció',
    pbxDomain: 'pbx tartomány, sip tartomány',
    pbxDevice: 'pbx eszköz, sip eszköz',
    sipUri: 'sip cím',
    firstName: 'keresztnév, utónév, keresztnevek, kereszt név',
    lastName: 'vezetéknév, családnév, családi név, vezeték név',
    desk: 'csapat, csapatok, csapat neve, ?csoport, ?csoportok, ?osztály, ?részleg, ?szervezeti egység',
    timeZone: 'időzóna',
    language: 'nyelv, nyelvkód, felület nyelve, előnyben részesített nyelv',
    region: '?régió',
    callerId: 'hívóazonosító, kimenő szám, megjelenített szám',
    active: 'aktív, aktív e, engedélyezett, engedélyezve, aktiválva, ?állapot, ?státusz',
  },
  opposites: {
    active:
      'inaktív, nem aktív, letiltva, letiltott, tiltott, zárolt, zárolva, felfüggesztve, felfüggesztett, blokkolt, ' +
      'blokkolva, bejelentkezés letiltva, bejelentkezés letiltása',
  },
  halves: {},
  whole:
    '<teljes név, <megjelenített név, <megjelenítendő név, <vezetéknév keresztnév, <családnév utónév, ' +
    '<dolgozó neve, <dolgozó, <munkatárs, <munkatárs neve, <név, =keresztnév vezetéknév',
  fillers:
    'felhasználó felhasználói dolgozó dolgozói munkavállaló tanuló céges munkahelyi elsődleges fő a az szám száma ' +
    'kód azonosító id mező oszlop érték kötelező opcionális igen nem',
  disqualifiers:
    'vezető felettes menedzser főnök cég cégnév vállalat szervezet alternatív korábbi előző régi másodlagos ' +
    'második másik tartalék egyéb helyreállítási segítség támogatás vészhelyzeti számlázási asszisztens partner ' +
    'házastárs szülő szülői gondviselő anyja ügyfél szállító privát személyes magán születési leánykori',
  meaningless: 'oszlop mező adat adatok érték szöveg információ ismeretlen üres',
};
