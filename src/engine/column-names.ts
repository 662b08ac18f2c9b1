import { fieldNames } from '../fields/field-names.js';
import { parseHeaderName } from '../fields/header-name.js';
import { pbxUserFields } from '../fields/pbx-user-fields.js';
import { headerWords } from '../fields/words/header-words.js';
import { vocabularyOf } from '../fields/words/vocabulary.js';
import { VAGUE, isVagueName, scoreHeader } from '../mapping/score-header.js';

/** Names of columns that files of users have, and no field takes. */
const OTHER_NAMES =
  'name, full name, display name, middle name, nickname, department, division, company, organization, office, title, job title, position, manager, ' +
  'address, street, city, zip, postcode, postal code, country, state, location, site, phone, phone number, office phone, telephone, telephone number, tel, mobile, mobile phone, fax, ' +
  'no, nr, number, id, employee id, employee number, personnel number, birthday, date of birth, gender, start date, end date, created, last login, ' +
  'password, notes, note, comment, comments, remarks, description, group, groups, ou, cost center, license, licenses, ' +
  'vollständiger Name, Anzeigename, Abteilung, Firma, Standort, Position, Stelle, Vorgesetzter, Adresse, Straße, Ort, Stadt, PLZ, Land, Telefon, Telefonnummer, Rufnummer, Handy, Mobil, ' +
  'Personalnummer, Geburtsdatum, Geschlecht, Eintritt, Kennwort, Passwort, Bemerkung, Bemerkungen, Notiz, Kommentar, Beschreibung, Gruppe, Kostenstelle, lfd Nr, ' +
  'nom complet, nom, service, société, fonction, poste, adresse, ville, code postal, pays, téléphone, tél, numéro de téléphone, portable, matricule, mot de passe, commentaire, remarque, groupe, ' +
  'nombre completo, departamento, empresa, cargo, puesto, dirección, ciudad, código postal, país, teléfono, número de teléfono, móvil, contraseña, comentario, comentarios, grupo, ' +
  'nome completo, nome, setor, endereço, cidade, telefone, número de telefone, celular, senha, observações, ' +
  'ФИО, полное имя, отдел, компания, должность, адрес, город, страна, регион, телефон, номер телефона, рабочий телефон, пароль, примечание, комментарий, группа, табельный номер, ' +
  'naam, afdeling, bedrijf, functie, plaats, telefoon, wachtwoord, opmerking, reparto, azienda, indirizzo, città, telefono, gruppo';

const others = new Set(OTHER_NAMES.split(',').map((name) => parseHeaderName(name.trim()).compact));
const nobody: ReadonlySet<string> = new Set();
const vocabulary = vocabularyOf(headerWords);
const names = pbxUserFields.map((field) => fieldNames(field, nobody));

/** Longest name of a column: cells of users are looked up as well. */
const LONGEST = 60;

/**
 * Finds the cells that a column of users may be called, whatever the portal's own fields are.
 *
 * @returns what remembers the cells of one file, and is to be dropped with the file.
 */
export function columnNameFinder(): (cell: string) => boolean {
  const known = new Map<string, boolean>();
  return (cell) => {
    if (cell.length > LONGEST || cell.includes('@')) return false;
    const found = known.get(cell) ?? findName(cell);
    known.set(cell, found);
    return found;
  };
}

function findName(cell: string): boolean {
  const header = parseHeaderName(cell);
  if (header.compact === '') return false;
  if (others.has(header.compact)) return true;
  return names.some(
    (field) =>
      isVagueName(header, field, vocabulary, true) || scoreHeader(header, field, vocabulary) >= VAGUE,
  );
}
