import type { HeaderWords } from './header-words.js';

export const italian: HeaderWords = {
  names: {
    username:
      'nome utente, nomeutente, nome di accesso, nome account, nome login, utente di accesso, ?utente, ?account',
    email:
      'indirizzo e mail, indirizzo email, posta elettronica, indirizzo di posta elettronica, indirizzo mail, ' +
      'indirizzo di posta',
    virtualExtension:
      'numero interno, interno telefonico, numero di interno, interno virtuale, estensione, numero breve, ' +
      '?interno',
    role: 'ruolo, ruoli, ruolo utente, nome ruolo, nome del ruolo, ?profilo, ?mansione, ?permessi, ?tipo utente',
    sip: 'impostazioni sip, opzione sip, opzioni sip, configurazione sip',
    pbxDomain: 'dominio pbx, dominio sip, dominio del centralino',
    pbxDevice: 'dispositivo pbx, dispositivo sip, interno pbx',
    sipUri: 'uri sip, indirizzo sip',
    firstName: 'primo nome, nome di battesimo, nome proprio',
    lastName: 'cognome, cognomi',
    desk:
      'squadra, nome squadra, nome del team, ?gruppo, ?gruppi, ?reparto, ?dipartimento, ?ufficio, ?settore, ?area, ' +
      '?classe',
    timeZone: 'fuso orario',
    language: "lingua, lingua dell'interfaccia, lingua interfaccia, codice lingua, lingua preferita",
    region: 'regione call center, regione del call center, ?regione',
    callerId: 'id chiamante, identificativo chiamante, numero in uscita, numero visualizzato',
    active: 'attivo, attiva, è attivo, abilitato, abilitata, account attivo, utente attivo, ?stato',
  },
  opposites: {
    active:
      'inattivo, inattiva, non attivo, disattivato, disattivata, disabilitato, disabilitata, bloccato, bloccata, ' +
      'account bloccato, sospeso, sospesa, accesso bloccato, blocca accesso, blocca accesso utente',
  },
  halves: { firstName: 'nome' },
  whole:
    'nome completo, nome visualizzato, nome da visualizzare, nome e cognome, =nome cognome, =nominativo, ' +
    '=dipendente, =nome dipendente, =nome del dipendente, =nome, <cognome e nome, <cognome nome',
  fillers:
    'di del della dei il lo la le i un una tuo suo utente utenti dipendente studente docente agente lavoro ' +
    'aziendale professionale istituzionale principale primario ufficiale numero codice id campo colonna valore ' +
    'obbligatorio obbligatoria richiesto facoltativo opzionale sì no',
  disqualifiers:
    'responsabile manager capo supervisore direttore azienda società ditta organizzazione alternativo alternativa ' +
    'altro altra precedente vecchio vecchia secondario secondaria secondo seconda recupero riserva aiuto supporto ' +
    'assistenza emergenza fatturazione assistente partner coniuge genitore padre madre tutore cliente clienti ' +
    'fornitore personale privato privata',
  meaningless: 'colonna campo dato dati valore valori testo informazioni sconosciuto intestazione vuoto',
};
