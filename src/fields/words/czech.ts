import type { HeaderWords } from './header-words.js';

export const czech: HeaderWords = {
  names: {
    username: 'uživatelské jméno, přihlašovací jméno, jméno účtu, název účtu, ?uživatel, ?účet',
    email:
      'e mailová adresa, emailová adresa, elektronická pošta, pošta, mailová adresa, adresa elektronické pošty',
    virtualExtension:
      'linka, telefonní linka, klapka, interní číslo, vnitřní číslo, číslo linky, virtuální linka, zkrácená volba',
    role: 'uživatelská role, název role, ?profil, ?oprávnění, ?funkce, ?typ uživatele',
    sip: 'nastavení sip, možnost sip, možnosti sip',
    pbxDomain: 'doména pbx, doména sip, doména ústředny',
    pbxDevice: 'zařízení pbx, zařízení sip',
    sipUri: 'adresa sip, sip adresa',
    firstName: 'křestní jméno, křestní, jména',
    lastName: 'příjmení, přijmení, rodinné jméno',
    desk: 'tým, týmy, název týmu, ?skupina, ?skupiny, ?oddělení, ?útvar, ?odbor, ?třída',
    timeZone: 'časové pásmo, časová zóna',
    language: 'jazyk, kód jazyka, jazyk rozhraní, preferovaný jazyk',
    region: 'region call centra, ?region, ?kraj',
    callerId: 'identifikace volajícího, odchozí číslo, zobrazované číslo',
    active: 'aktivní, je aktivní, povolen, povoleno, povolený, účet aktivní, ?stav',
  },
  opposites: {
    active:
      'neaktivní, je neaktivní, blokován, blokovaný, blokováno, zablokován, zablokovaný, zakázán, zakázáno, ' +
      'pozastaven, deaktivován, uzamčen, účet zablokován, blokovat přihlášení',
  },
  halves: { firstName: 'jméno' },
  whole:
    'celé jméno, plné jméno, zobrazované jméno, jméno a příjmení, =jméno příjmení, =jméno zaměstnance, ' +
    '=zaměstnanec, =jméno, <příjmení a jméno, <příjmení jméno',
  fillers:
    'uživatele uživatel zaměstnance zaměstnanec žák žáka student pracovní služební hlavní primární a číslo kód id ' +
    'pole sloupec hodnota povinné povinný nepovinné volitelné ano ne',
  disqualifiers:
    'nadřízený nadřízeného vedoucí vedoucího manažer manažera šéf firma firmy společnost společnosti organizace ' +
    'alternativní předchozí starý staré druhý druhá druhé sekundární záložní jiný jiná obnovení pomoc podpora ' +
    'nouzový fakturace asistent partner manžel rodič rodiče matka matky otec otce zákazník zákazníka klient ' +
    'dodavatel soukromý osobní rodné',
  meaningless: 'sloupec pole data údaj údaje hodnota text informace neznámý prázdné',
};
