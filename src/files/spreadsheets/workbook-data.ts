import { builtInPattern, createFormatter, type NumberFormatter } from './number-text.js';
import { isTrue, readXml } from './read-xml.js';
import { TextCollector } from './text-collector.js';
import { SpreadsheetError } from './spreadsheet-error.js';
import type { ZipArchive } from './zip-archive.js';

interface Sheet {
  readonly name: string;
  readonly path: string;
  readonly isShown: boolean;
  readonly isActive: boolean;
}

/** What the cells of all sheets refer to: shared texts and styles. */
export interface WorkbookData {
  readonly sheets: readonly Sheet[];
  readonly texts: readonly string[];
  /** Formatters by the style number of a cell. */
  readonly formatters: readonly NumberFormatter[];
  /** True where whoever wrote the workbook leaves the formulas to the program that loads it. */
  readonly isUncalculated: boolean;
}

interface Relation {
  readonly id: string;
  readonly type: string;
  readonly path: string;
}

export function readWorkbookData(archive: ZipArchive): WorkbookData {
  const main = relationsOf(archive, '').find(({ type }) => type === 'officeDocument')?.path;
  const path = main ?? 'xl/workbook.xml';
  const relations = relationsOf(archive, path);
  const { sheets, is1904, isUncalculated } = readSheetList(archive, path, relations);
  const pathOf = (wanted: string) => {
    const found = relations.find(({ type }) => type === wanted)?.path;
    return found !== undefined && archive.has(found) ? found : undefined;
  };
  const texts = pathOf('sharedStrings');
  const styles = pathOf('styles');
  return {
    sheets,
    isUncalculated,
    texts: texts === undefined ? [] : readTexts(archive, texts),
    formatters: styles === undefined ? [] : readFormatters(archive, styles, is1904),
  };
}

/** The files that a file of the archive refers to; the empty path stands for the archive itself. */
function relationsOf(archive: ZipArchive, path: string): readonly Relation[] {
  const folder = path.slice(0, path.lastIndexOf('/') + 1);
  const source = `${folder}_rels/${path.slice(folder.length)}.rels`;
  const relations: Relation[] = [];
  if (!archive.has(source)) return relations;
  readXml(archive, source, {
    open(name, attribute) {
      const target = attribute('Target') ?? '';
      if (name !== 'Relationship' || attribute('TargetMode') === 'External') return;
      const type = attribute('Type') ?? '';
      const id = attribute('Id') ?? '';
      relations.push({ id, type: type.slice(type.lastIndexOf('/') + 1), path: resolvePath(folder, target) });
    },
  });
  return relations;
}

function resolvePath(folder: string, written: string): string {
  const target = written.replaceAll('\\', '/');
  if (target.startsWith('/')) return target.slice(1);
  const path: string[] = [];
  for (const step of (folder + target).split('/')) {
    if (step === '..') path.pop();
    else if (step !== '.') path.push(step);
  }
  return path.join('/');
}

function readSheetList(archive: ZipArchive, path: string, relations: readonly Relation[]) {
  const sheets: Sheet[] = [];
  let is1904 = false;
  let isUncalculated = false;
  let active = 0;
  let position = 0;
  readXml(archive, path, {
    open(name, attribute) {
      if (name === 'workbookPr') is1904 = isTrue(attribute('date1904'));
      if (name === 'calcPr') isUncalculated = isTrue(attribute('fullCalcOnLoad'));
      if (name === 'workbookView') active = Number(attribute('activeTab') ?? 0);
      if (name !== 'sheet') return;
      const isActive = position++ === active;
      const relation = relations.find(({ id }) => id === attribute(':id'));
      if (relation?.type !== 'worksheet') return;
      // Some programs write `show`, which Excel takes for `visible`.
      const isShown = !/hidden$/i.test(attribute('state') ?? '');
      sheets.push({ name: attribute('name') ?? '', path: relation.path, isShown, isActive });
    },
  });
  if (sheets.length === 0) throw new SpreadsheetError('damaged');
  return { sheets, is1904, isUncalculated };
}

function readTexts(archive: ZipArchive, path: string): readonly string[] {
  const texts: string[] = [];
  const collector = new TextCollector();
  readXml(archive, path, {
    open(name) {
      collector.open(name);
    },
    close(name) {
      collector.close(name);
      if (name === 'si') texts.push(collector.take());
    },
    text(text) {
      collector.add(text);
    },
  });
  return texts;
}

function readFormatters(archive: ZipArchive, path: string, is1904: boolean): readonly NumberFormatter[] {
  const patterns = new Map<number, string>();
  const formats: number[] = [];
  /** Formatters by format number: many styles may share one format. */
  const made = new Map<number, NumberFormatter>();
  let isInCells = false;
  readXml(archive, path, {
    open(name, attribute) {
      const id = Number(attribute('numFmtId') ?? 0);
      if (name === 'cellXfs') isInCells = true;
      else if (name === 'numFmt') patterns.set(id, attribute('formatCode') ?? '');
      else if (name === 'xf' && isInCells) formats.push(id);
    },
    close(name) {
      if (name === 'cellXfs') isInCells = false;
    },
  });
  return formats.map((id) => {
    const formatter = made.get(id) ?? createFormatter(patterns.get(id) ?? builtInPattern(id), is1904);
    made.set(id, formatter);
    return formatter;
  });
}
