/** The letters beyond ASCII in the names of a language; rare letters stand apart. */
export interface Alphabet {
  readonly common: string;
  readonly rare?: string;
}

const GERMAN = { common: 'äöüßé' };

export const WESTERN: readonly Alphabet[] = [
  { common: 'áéíóúüñ', rare: 'ïàèòç' },
  { common: 'áàâãéêíóôõúç', rare: 'üñ' },
  { common: 'éèêëàâçîïôûùœ', rare: 'üæñ' },
  GERMAN,
  { common: 'åäöé', rare: 'üášž' },
  { common: 'æøåéö', rare: 'äüóôè' },
  { common: 'áéíóúæö', rare: 'ýþð' },
  { common: 'àèéìòù', rare: 'îí' },
];

export const CENTRAL: readonly Alphabet[] = [
  { common: 'ąćęłńóśźż' },
  { common: 'áčéěíňřšúůýž', rare: 'ďóťö' },
  { common: 'áčéíľňôšťúýž', rare: 'äďĺŕó' },
  { common: 'áéíóöőúüű' },
  { common: 'ăâîşţ', rare: 'éáöü' },
  { common: 'čćšž', rare: 'đ' },
  GERMAN,
];

export const TURKISH: readonly Alphabet[] = [{ common: 'çğıİöşü', rare: 'âîû' }];

export const BALTIC: readonly Alphabet[] = [
  { common: 'ąčęėįšųūž' },
  { common: 'āčēģīķļņšūž', rare: 'ō' },
  { common: 'äöüõšž' },
];

export const CYRILLIC: readonly Alphabet[] = [
  { common: 'аеиноктлрсвмдуяйь', rare: 'бгжзпфхцчшщыэюёъ' },
  { common: 'аеиноктлрсвмдуяйьі', rare: 'бгжзпфхцчшщюїєґ' },
  { common: 'аеиноктлрсвмдујћ', rare: 'бгжзпфхцчшђљњџѓќѕ' },
];

export const GREEK: readonly Alphabet[] = [{ common: 'αεηιοςσνρτκλμπυδγάέήίό', rare: 'βζθξφχψωύώϊϋΐΰ' }];

export const HEBREW: readonly Alphabet[] = [{ common: 'אבגדהוזחטיךכלםמןנסעףפץצקרשת' }];

export const ARABIC: readonly Alphabet[] = [{ common: 'امنلرديه', rare: 'ءآأؤإئبةتثجحخذزسشصضطظعغفقكوىپچژگ' }];

export const THAI: readonly Alphabet[] = [
  { common: 'กขคงจชดตทธนบปพภมยรลวศสหอะัาิีึืุูเแโใไ็่้์', rare: 'ฉซญฎฏฐฑฒณถผฝฟษฤฬฮำๆ' },
];
