import { strToU8, zipSync } from 'fflate';

const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

export interface WorkbookContent {
  /** By name: the content of `<sheetData>` and what follows, or the whole XML file, which begins with `<?xml`. */
  readonly sheets: Readonly<Record<string, string>>;
  readonly hidden?: readonly string[];
  /** Values of `state` by the name of the sheet. */
  readonly states?: Readonly<Record<string, string>>;
  /** Position of the sheet in front. */
  readonly activeTab?: number;
  /** The content of `<sst>`. */
  readonly texts?: string;
  /** Patterns of numbers; a cell refers to the first pattern by `s="1"`. */
  readonly formats?: readonly string[];
  /** Numbers of built-in formats, numbered after `formats`. */
  readonly builtIn?: readonly number[];
  readonly is1904?: boolean;
  /** Further files of the archive, by path; a file with a known path takes the place of the generated one. */
  readonly parts?: Readonly<Record<string, string>>;
}

/** A workbook as Excel writes one, reduced to what the reader uses. Level 0 leaves the workbook uncompressed. */
export function buildWorkbook(content: WorkbookContent, level: 0 | 6 = 6): Uint8Array {
  const { sheets, texts = '', parts = {} } = content;
  const names = Object.keys(sheets);
  const files = new Map<string, string>([
    ['[Content_Types].xml', '<Types/>'],
    ['_rels/.rels', relations([['officeDocument', 'xl/workbook.xml']])],
    [
      'xl/_rels/workbook.xml.rels',
      relations([
        ...names.map((_, index): [string, string] => ['worksheet', `worksheets/sheet${index + 1}.xml`]),
        ['sharedStrings', '/xl/sharedStrings.xml'],
        ['styles', 'styles.xml'],
      ]),
    ],
    ['xl/workbook.xml', workbookPart(content)],
    ['xl/sharedStrings.xml', `<sst xmlns="${MAIN}">${texts}</sst>`],
    ['xl/styles.xml', stylesPart(content)],
  ]);
  for (const [index, name] of names.entries()) {
    const xml = sheets[name] ?? '';
    const part = xml.startsWith('<?xml') ? xml : `<worksheet xmlns="${MAIN}"><sheetData>${xml}</worksheet>`;
    files.set(`xl/worksheets/sheet${index + 1}.xml`, part);
  }
  for (const [path, xml] of Object.entries(parts)) files.set(path, xml);
  return zipSync(Object.fromEntries([...files].map(([path, xml]) => [path, strToU8(xml)])), { level });
}

/** Rows of cells for one sheet: texts, or cells as XML. */
export function rowsOf(rows: readonly (readonly string[])[]): string {
  const xml = rows.map((cells) => `<row>${cells.map(cellOf).join('')}</row>`);
  return `${xml.join('')}</sheetData>`;
}

function cellOf(cell: string): string {
  if (cell.startsWith('<c')) return cell;
  return `<c t="inlineStr"><is><t xml:space="preserve">${escapeXml(cell)}</t></is></c>`;
}

function workbookPart(content: WorkbookContent): string {
  const { sheets, hidden = [], states = {}, activeTab, is1904 = false } = content;
  const list = Object.keys(sheets).map((name, index) => {
    const value = hidden.includes(name) ? 'hidden' : states[name];
    const state = value === undefined ? '' : ` state="${value}"`;
    return `<sheet name="${escapeXml(name)}" sheetId="${index + 1}"${state} r:id="rId${index + 1}"/>`;
  });
  const properties = is1904 ? '<workbookPr date1904="1"/>' : '';
  const view =
    activeTab === undefined ? '' : `<bookViews><workbookView activeTab="${activeTab}"/></bookViews>`;
  return `<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}">${properties}${view}<sheets>${list.join('')}</sheets></workbook>`;
}

function stylesPart({ formats = [], builtIn = [] }: WorkbookContent): string {
  const own = formats.map(
    (code, index) => `<numFmt numFmtId="${164 + index}" formatCode="${escapeXml(code)}"/>`,
  );
  const used = [0, ...formats.map((_, index) => 164 + index), ...builtIn];
  const cells = used.map((id) => `<xf numFmtId="${id}" fontId="0"/>`);
  const styles = '<cellStyleXfs><xf numFmtId="9"/></cellStyleXfs>';
  return `<styleSheet xmlns="${MAIN}"><numFmts>${own.join('')}</numFmts>${styles}<cellXfs>${cells.join('')}</cellXfs></styleSheet>`;
}

function relations(targets: readonly (readonly [string, string])[]): string {
  const list = targets.map(
    ([type, target], index) =>
      `<Relationship Id="rId${index + 1}" Type="${RELATIONS}/${type}" Target="${target}"/>`,
  );
  return `<Relationships>${list.join('')}</Relationships>`;
}

function escapeXml(text: string): string {
  return text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);
}
