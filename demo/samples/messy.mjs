/** A file as people really upload it: exported from a German Excel, with a title row, typing errors and the damage that Excel does. */
import { Buffer } from 'node:buffer';

const lines = `
Benutzerliste Vertrieb;;;;;;
Stand 14.11.2026;;;;;;
;;;;;;
Benutzername;E-Mail;Vorname;Nachname;Nebenstelle;Rolle;Team
j.mueller;j.mueller@example.com;Jürgen;Müller;0041;Agent;Support
s.groesser;s.groesser@example.com;Sören;Größer;42;Agent;Suport
b.weiss;b.weiss@example.com;Bärbel;Weiß;0043;Agent;Suport
k.oezdemir;k.oezdemir@example.com;Kübra;Özdemir;0044;Superviser;Sales EMEA
a.schaefer;a.schaefer@example.com;André;Schäfer;0045;Agent;Back office
l.koenig;l.koenig(at)example.com;Lukas;König;0046;Agent;Support
m.jaeger;m.jaeger@example.com;01. Mai;Jäger;47;Agent;Suport
p.boehm;p.boehm@example.com;Päivi;Böhm;0048;Quality reviewer;Retention
h.froehlich;h.froehlich@example.com;Hélène;Fröhlich;0049;Agent;#NV
r.luetzow;r.luetzow@example.com;Rüdiger;Lützow;0050;Agent;Support
j.mueller;j.mueller@example.com;Jürgen;Müller;0041;Agent;Support
t.suess;t.suess@example.com;Thérèse;Süß;0052;;Sales EMEA
;;;;;;
`;

/** The bytes in Windows-1252, as a German Excel saves "CSV". */
export const messyFile = Buffer.from(
  lines.trimStart().replaceAll('\n', '\r\n').replace('Lukas', 'Lukas'),
  'latin1',
);
