/**
 * Words of rows that are no users, in the languages that headers are understood in and some more. All apply at once,
 * since a file does not name its language.
 */
const TOTALS =
  'total|totals|sub ?total|grand total|sum|count|user count|total users|number of users|total number|' +
  'summe|gesamt|gesamtsumme|gesamtzahl|gesamtanzahl|zwischensumme|insgesamt|anzahl|' +
  'totaux|sous total|total général|total general|somme|nombre|effectif|' +
  'suma|recuento|cantidad|total de|soma|contagem|quantidade|subtotais|totais|' +
  'totale|subtotale|somma|conteggio|totaal|subtotaal|aantal|som|' +
  'razem|łącznie|ogółem|liczba|celkem|součet|počet|spolu|összesen|' +
  'totalt|antal|i alt|yhteensä|summa|toplam|genel toplam|' +
  'итого|всего|сумма|количество|разом|усього|всього|' +
  '合計|小計|総計|总计|合计|小计|共计|總計|합계|총계|المجموع|الإجمالي|סהכ|סך הכל';

const USERS =
  'users?|rows?|records?|entries|people|persons?|members?|accounts?|employees?|agents?|contacts?|lines?|' +
  'benutzer|nutzer|personen|mitarbeiter|einträge|zeilen|datensätze|konten|mitglieder|' +
  'utilisateurs?|lignes?|enregistrements?|personnes?|comptes?|usuarios?|filas?|registros?|personas?|linhas?|' +
  'utenti|righe|gebruikers|rijen|użytkowników|wierszy|пользовател\\p{L}*|строк\\p{L}*|запис\\p{L}*|人|名|行|件';

const ENDS =
  'end|end of (?:the )?(?:file|list|report|data|table|document|export)|eof|eol|' +
  'ende|ende der (?:liste|datei|tabelle|daten)|dateiende|listenende|ende des (?:dokuments|berichts|exports)|' +
  'fin|fin de (?:la |el )?(?:liste|lista)|fin du (?:fichier|document|tableau)|fin del? (?:archivo|fichero|documento|listado)|' +
  'fim|fim (?:da lista|do arquivo|do ficheiro|do relatório)|fine|fine (?:della )?lista|fine (?:del )?file|' +
  'einde|einde (?:van de )?lijst|einde (?:van het )?bestand|koniec|koniec (?:listy|pliku)|konec|konec seznamu|slut|loppu|' +
  'конец|конец (?:списка|файла|отчета|отчёта)|кінець|кінець списку|son|liste sonu|終わり|終了|以上|结束|完|끝';

const CONTACTS =
  'contacts?|questions?|any questions|help|support|help ?desk|hotline|please|note|notes|hint|important|attention|legend|instructions?|' +
  'generated|exported|printed|created (?:on|by|at)|last updated|confidential|internal use|page|sheet|source|copyright|©|version|status|as of|date|prepared by|' +
  'kontakt|ansprechpartner(?:in)?|fragen|rückfragen|bei fragen|hilfe|bitte|hinweise?|achtung|wichtig|legende|anmerkung(?:en)?|erstellt|exportiert|gedruckt|stand|vertraulich|seite|blatt|quelle|' +
  'questions éventuelles|aide|veuillez|remarques?|attention|légende|généré|exporté|imprimé|confidentiel|feuille|' +
  'contacto|preguntas|dudas|ayuda|por favor|notas?|importante|leyenda|generado|exportado|impreso|confidencial|página|hoja|' +
  'contato|dúvidas|perguntas|ajuda|observaç(?:ão|ões)|legenda|gerado|impresso|folha|' +
  'contatti|domande|aiuto|pagina|vragen|contactpersoon|hulp|opmerking(?:en)?|let op|strona|uwaga|pytania|' +
  'контакты?|вопросы|помощь|пожалуйста|примечани[ея]|внимание|страница|лист|создано|дата|連絡先|お問い合わせ|注意|备注|联系人|页';

/** What explains a column, below its name. */
const EXPLANATIONS =
  'required|mandatory|optional|needed|unique|text|string|number|numeric|integer|int|boolean|bool|varchar|char|date|yes ?/ ?no|true ?/ ?false|' +
  'e\\.? ?g\\.?|example|for example|max(?:imum)?|min(?:imum)?|must|should|format|choose|select|one of|leave|do not|not empty|as in|digits?|characters?|free text|list|enter|' +
  'pflicht(?:feld)?|erforderlich|freiwillig|eindeutig|zahl|ziffern|zeichen|z\\. ?b\\.?|beispiel|höchstens|mindestens|muss|wählen|ja ?/ ?nein|' +
  'obligatoire|facultatif|requis|texte|nombre|chiffres|caractères|p\\. ?ex\\.?|par exemple|exemple|oui ?/ ?non|' +
  'obligatorio|requerido|opcional|texto|número|dígitos|caracteres|p\\. ?ej\\.?|ejemplo|s[ií] ?/ ?no|' +
  'obrigatório|exemplo|sim ?/ ?não|obbligatorio|facoltativo|esempio|verplicht|optioneel|bijvoorbeeld|wymagane|opcjonalne|' +
  'обязательн\\p{L}*|необязательн\\p{L}*|текст|число|цифр\\p{L}*|например|必須|任意|例|必填|可选|选填';

const word = (words: string, end: string) => new RegExp(`^[^\\p{L}\\p{N}©]*(?:${words})${end}`, 'iu');
const BOUNDARY = String.raw`(?![\p{L}\p{N}])`;

/** A row that adds up: "Total", "Summe: 4", "4 users", "(2 rows)". */
export const total = word(TOTALS, `${BOUNDARY}[^@]*$`);
/** A total and nothing else, so that "Sum Li" is somebody. */
export const totalAlone = word(TOTALS, String.raw`[\s:=.\d()–-]*$`);
export const countOfUsers = new RegExp(
  `^[^\\p{L}\\p{N}]*(?:[^\\d@]{0,30}\\s)?\\d[\\d.,]*\\s*(?:${USERS})${BOUNDARY}[^@]{0,30}$`,
  'iu',
);
export const countAfterUsers = new RegExp(`^[^\\p{L}\\p{N}]*(?:${USERS})\\s*[:=]\\s*\\d+\\W*$`, 'iu');
export const endMark = word(ENDS, String.raw`[^\p{L}\p{N}]*$`);
export const contact = word(CONTACTS, BOUNDARY);
export const explanation = word(EXPLANATIONS, BOUNDARY);
/** A line of dashes, as between the header and the rows of a printed table. */
export const ruler = /^(?=.*[-=_*~─═—–.]{3})[-=_*~─═—–.+|:\s┼│╪╬]+$/;
