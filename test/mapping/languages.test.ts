import { expect } from '@open-wc/testing';
import { matchHeaders } from '../../src/mapping/match-headers.js';
import { pbxUserFields } from '../../src/fields/pbx-user-fields.js';
import { columnsOf } from '../fields/field-fixtures.js';

interface Language {
  readonly language: string;
  /** Headers of a typical file in the language, by field id. */
  readonly file: Readonly<Record<string, string>>;
  /** Other headers, by field id, each tested alone. */
  readonly others: Readonly<Record<string, readonly string[]>>;
  /** Headers of another person or thing. */
  readonly foreign: readonly string[];
}

const languages: readonly Language[] = [
  {
    language: 'English',
    file: {
      username: 'Login',
      email: 'E-mail address',
      virtualExtension: 'Ext.',
      role: 'Roles',
      firstName: 'Forename',
      lastName: 'Surname',
      desk: 'Team',
      timeZone: 'Timezone',
      language: 'Locale',
      callerId: 'Outbound CID',
      active: 'Enabled',
    },
    others: {
      username: ['user_name', 'Sign-in name', 'Usernames'],
      email: ['Work e-mail', 'EMAIL', 'Mail'],
      lastName: ['Family name', 'Famly name'],
    },
    foreign: ['Manager email', 'Company name', 'Personal email', 'Emergency extension', 'Help desk phone'],
  },
  {
    language: 'Spanish',
    file: {
      username: 'Nombre de usuario',
      email: 'Correo electrónico',
      virtualExtension: 'Extensión',
      role: 'Rol',
      sipUri: 'URI SIP',
      firstName: 'Nombre',
      lastName: 'Apellidos',
      timeZone: 'Zona horaria',
      language: 'Idioma',
      active: 'Activo',
    },
    others: {
      username: ['NOMBRE DE USUARIO', 'nombre_usuario', 'Usuario'],
      email: ['correo', 'Correo corporativo', 'Correo electronico (obligatorio)', 'Correo electrónco'],
      virtualExtension: ['Número de extensión', 'extension virtual'],
      lastName: ['Primer apellido', 'apellido1'],
      firstName: ['Nombre de pila', 'Nombres'],
    },
    foreign: [
      'Nombre',
      'Nombre y apellidos',
      'Correo del jefe',
      'Nombre de la empresa',
      'Correo alternativo',
      'Extensión anterior',
      'Correo personal',
      'Contacto de emergencia',
      'Departamento',
      'Puesto',
      'Segundo apellido',
    ],
  },
  {
    language: 'Portuguese',
    file: {
      username: 'Nome de usuário',
      email: 'Endereço de e-mail',
      virtualExtension: 'Ramal',
      role: 'Papel',
      firstName: 'Nome',
      lastName: 'Sobrenome',
      timeZone: 'Fuso horário',
      language: 'Idioma',
      active: 'Ativo',
    },
    others: {
      username: ['NOME DE USUARIO', 'Nome de utilizador', 'Usuário'],
      email: ['E-mail corporativo', 'Correio eletrônico'],
      virtualExtension: ['Número do ramal', 'Ramal virtual'],
      firstName: ['Primeiro nome'],
      lastName: ['Último nome'],
    },
    foreign: [
      'Nome',
      'Nome completo',
      'E-mail do gerente',
      'Nome da empresa',
      'E-mail alternativo',
      'Ramal anterior',
      'E-mail pessoal',
      'Contato de emergência',
      'Cargo',
    ],
  },
  {
    language: 'Russian',
    file: {
      username: 'Имя пользователя',
      email: 'Электронная почта',
      virtualExtension: 'Внутренний номер',
      role: 'Роль',
      firstName: 'Имя',
      lastName: 'Фамилия',
      timeZone: 'Часовой пояс',
      language: 'Язык',
      active: 'Активен',
    },
    others: {
      username: ['ЛОГИН', 'Учетная запись', 'учётная запись'],
      email: ['Почта', 'Эл. почта', 'Рабочая почта', 'Адрес электронной почты'],
      virtualExtension: ['Добавочный', 'доб. номер', 'Внутренний телефон'],
      role: ['Роль пользователя'],
    },
    foreign: [
      'Имя',
      'ФИО',
      'Имя Фамилия',
      'Почта руководителя',
      'Компания',
      'Резервная почта',
      'Предыдущий логин',
      'Личная почта',
      'Отдел',
      'Должность',
      'Девичья фамилия',
    ],
  },
  {
    language: 'German',
    file: {
      username: 'Benutzername',
      email: 'E-Mail-Adresse',
      virtualExtension: 'Nebenstelle',
      role: 'Rolle',
      pbxDomain: 'PBX-Domäne',
      firstName: 'Vorname',
      lastName: 'Nachname',
      timeZone: 'Zeitzone',
      language: 'Sprache',
      active: 'Aktiv',
    },
    others: {
      username: ['BENUTZERNAME', 'Anmeldename', 'Benuzername'],
      email: ['Dienstliche E-Mail', 'Mailadresse'],
      virtualExtension: ['Durchwahl', 'Interne Nummer'],
      pbxDomain: ['PBX Domaene'],
      lastName: ['Familienname', 'Nachnamme'],
    },
    foreign: [
      'Name',
      'Name, Vorname',
      'E-Mail des Vorgesetzten',
      'Firmenname',
      'Alternative E-Mail',
      'Früherer Benutzername',
      'Private E-Mail',
      'Notfallkontakt',
      'Abteilung',
      'Telefon',
      'Geburtsname',
    ],
  },
  {
    language: 'French',
    file: {
      username: 'Nom d’utilisateur',
      email: 'Adresse e-mail',
      virtualExtension: 'Numéro de poste',
      role: 'Rôle',
      firstName: 'Prénom',
      lastName: 'Nom',
      desk: 'Équipe',
      timeZone: 'Fuseau horaire',
      language: 'Langue',
      active: 'Actif',
    },
    others: {
      username: ['NOM D’UTILISATEUR', "nom d'utilisateur", 'Identifiant de connexion'],
      email: ['Courriel', 'Adresse electronique', 'E-mail professionnel'],
      virtualExtension: ['Poste interne', 'N° de poste'],
      lastName: ['Nom de famille'],
    },
    foreign: [
      'Nom',
      'Nom complet',
      'E-mail du responsable',
      'Nom de la société',
      'E-mail de secours',
      'Ancien identifiant',
      'E-mail personnel',
      'Contact d’urgence',
      'Service',
      'Poste',
      'Nom de jeune fille',
    ],
  },
];

function match(...headers: readonly string[]): Record<string, string> {
  const matches = matchHeaders(pbxUserFields, columnsOf(headers.join('|')));
  return Object.fromEntries([...matches].map(([id, { index }]) => [id, headers[index] ?? '']));
}

describe('matching headers of six languages', () => {
  for (const { language, file, others, foreign } of languages) {
    it(`finds every column of a file in ${language}`, () => {
      expect(match(...Object.values(file))).to.deep.equal(file);
    });
    for (const [id, headers] of Object.entries(others)) {
      for (const header of headers) {
        it(`matches “${header}” to ${id}`, () => expect(match(header)).to.deep.equal({ [id]: header }));
      }
    }
    for (const header of foreign) {
      it(`matches “${header}” (${language}) to no field`, () => expect(match(header)).to.deep.equal({}));
    }
  }

  it('needs no language setting, even for a file that mixes languages', () => {
    const file = { username: 'Логин', email: 'E-mail', firstName: 'Vorname', lastName: 'Apellidos' };
    expect(match(...Object.values(file))).to.deep.equal(file);
  });
});
