import type { HeaderWords } from './header-words.js';

export const polish: HeaderWords = {
  names: {
    username:
      'nazwa użytkownika, login użytkownika, nazwa logowania, nazwa konta, identyfikator użytkownika, ?użytkownik, ' +
      '?konto',
    email:
      'adres e mail, adres email, adres mailowy, poczta elektroniczna, adres poczty elektronicznej, poczta, ' +
      'adres poczty',
    virtualExtension:
      'numer wewnętrzny, nr wewnętrzny, wewnętrzny, telefon wewnętrzny, numer wirtualny, ' +
      'wirtualny numer wewnętrzny, numer skrócony, ?wew',
    role: 'rola, role, rola użytkownika, nazwa roli, ?profil, ?uprawnienia, ?typ użytkownika, ?stanowisko',
    sip: 'ustawienia sip, opcja sip, opcje sip, konfiguracja sip',
    pbxDomain: 'domena pbx, domena sip, domena centrali',
    pbxDevice: 'urządzenie pbx, urządzenie sip, numer urządzenia',
    sipUri: 'adres sip, uri sip',
    firstName: 'imię, imiona, pierwsze imię',
    lastName: 'nazwisko, nazwiska',
    desk:
      'zespół, zespoły, nazwa zespołu, ?grupa, ?grupy, ?nazwa grupy, ?dział, ?działy, ?departament, ?wydział, ' +
      '?klasa',
    timeZone: 'strefa czasowa',
    language: 'język, kod języka, język interfejsu, preferowany język',
    region: 'region call center, ?region',
    callerId: 'identyfikator dzwoniącego, numer wychodzący, prezentacja numeru, numer prezentowany',
    active: 'aktywny, aktywna, aktywne, czy aktywny, włączony, włączone, konto aktywne, ?stan',
  },
  opposites: {
    active:
      'nieaktywny, nieaktywna, nieaktywne, zablokowany, zablokowana, zablokowane, wyłączony, wyłączone, ' +
      'zawieszony, zawieszone, konto zablokowane, dezaktywowany, blokuj logowanie, logowanie zablokowane',
  },
  halves: {},
  whole:
    'pełna nazwa, nazwa wyświetlana, imię i nazwisko, imiona i nazwisko, =imię nazwisko, =pracownik, ' +
    '<nazwisko i imię, <nazwisko imię, <nazwisko i imiona',
  fillers:
    'użytkownika użytkownik pracownika pracownik ucznia uczeń służbowy służbowe służbowa główny główna podstawowy ' +
    'i numer nr kod id pole kolumna wartość wymagane wymagany opcjonalne tak nie',
  disqualifiers:
    'przełożony przełożonego kierownik kierownika menedżer menedżera szef szefa firma firmy organizacja ' +
    'organizacji alternatywny alternatywna poprzedni poprzednia stary dawny drugi drugie druga zapasowy zapasowa ' +
    'inny inna odzyskiwania pomoc pomocniczy wsparcie awaryjny faktura asystent partner małżonek rodzic rodzica ' +
    'matka matki ojciec ojca opiekun opiekuna klient klienta dostawca prywatny prywatna rodowe panieńskie',
  meaningless: 'kolumna pole dane wartość tekst informacja nieznane brak puste',
};
