import { isOneTypoAway } from '../one-typo-away.js';
import { windowsZones } from './windows-zones.js';
import { abbreviations, places } from './zone-names.js';

/** Zones by folded name. */
type Zones = Map<string, string>;

/** "(UTC+01:00) " before the places, as Windows and Rails write them. */
const offsetBefore = /^\(?(?:UTC|GMT)(?:\s*([+\-−])(\d{1,2})(?::?(\d\d))?\)?|\))\s*[:,–-]?\s*/i;
/** "Standard Time" and the like, and what may stand behind. */
const timeOf =
  /^(.+?)\s*\b(?:standard|daylight|summer)?\s*time\b(?:\s*\((?:US (?:&|and) Canada|US|Canada)\))?/i;
/** Names of places that are names of others as well. */
const otherPlaces = new Set(['cordoba', 'merida']);
/** Fewest letters of a name that is known although one letter is wrong. */
const fewestLetters = 5;

/**
 * The zone that a text most likely means: of Windows or Rails, a city, a name of IANA that is not quite right, or an
 * abbreviation. An offset alone is none: whether it knows a summer time is open.
 */
export function likelyZone(text: string): string | undefined {
  const [prefix = '', sign, hours = '', minutes = '00'] = offsetBefore.exec(text) ?? [];
  const zone = findZone(text.slice(prefix.length).trim());
  if (zone === undefined || sign === undefined) return zone;
  const offset = `${sign === '+' ? '+' : '-'}${hours.padStart(2, '0')}:${minutes}`;
  return offsetsOf(zone).includes(offset) ? zone : undefined;
}

let known: { readonly ofPlaces: Zones; readonly ofTimes: Zones; readonly ofLetters: Zones } | undefined;

function findZone(name: string): string | undefined {
  known ??= { ofPlaces: allPlaces(), ofTimes: zonesOf(windowsZones), ofLetters: zonesOf(abbreviations) };
  const { ofPlaces, ofTimes, ofLetters } = known;
  const time = fold(name.replace(timeOf, '$1'));
  return (
    ofPlaces.get(fold(name)) ??
    (name === name.toUpperCase() ? ofLetters.get(fold(name)) : undefined) ??
    ofTimes.get(fold(name)) ??
    ofTimes.get(time) ??
    ofPlaces.get(time) ??
    zoneOfPieces(name, ofPlaces) ??
    zoneByTypo(fold(name), ofPlaces)
  );
}

/** The first of several places, as long as all have the same time. */
function zoneOfPieces(name: string, ofPlaces: Zones): string | undefined {
  const zones = name.split(/[,;/&()|\\]/).flatMap((piece) => ofPlaces.get(fold(piece)) ?? []);
  const [first, ...others] = zones;
  if (first === undefined) return undefined;
  const offsets = offsetsOf(first).join();
  return others.every((zone) => offsetsOf(zone).join() === offsets) ? first : undefined;
}

function zoneByTypo(name: string, ofPlaces: Zones): string | undefined {
  if (name.length < fewestLetters) return undefined;
  const near = [...ofPlaces].filter(([place]) => place.length >= fewestLetters && isOneTypoAway(name, place));
  const [zone, ...others] = new Set(near.map(([, one]) => one));
  return others.length > 0 ? undefined : zone;
}

/** Cities and whole names of IANA, and what else places are called. */
function allPlaces(): Zones {
  const zones = zonesOf(places);
  for (const zone of Intl.supportedValuesOf('timeZone')) {
    const [area = '', city, ...more] = zone.split('/');
    if (city === undefined || area === 'Etc') continue;
    zones.set(fold(zone), zone);
    const key = fold(city);
    if (more.length === 0 && !otherPlaces.has(key) && !zones.has(key)) zones.set(key, zone);
  }
  return zones;
}

/** Reads a list of lines like `Europe/Vienna=Wien,Viena`. */
function zonesOf(list: string): Zones {
  const lines = list.trim().split('\n');
  return new Map(
    lines.flatMap((line) => {
      const [zone = '', names = ''] = line.split('=');
      return names.split(',').map((name) => [fold(name), zone] as const);
    }),
  );
}

/** Letters and digits alone, without accents. */
function fold(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}

const winterAndSummer = [Date.UTC(2026, 0, 1), Date.UTC(2026, 6, 1)];

/** The offsets of a zone in winter and in summer, as +01:00. */
function offsetsOf(zone: string): readonly string[] {
  const format = new Intl.DateTimeFormat('en', { timeZone: zone, timeZoneName: 'longOffset' });
  return winterAndSummer.map((date) => {
    const name = format.formatToParts(date).find(({ type }) => type === 'timeZoneName')?.value ?? '';
    return name.replace(/^GMT/, '') || '+00:00';
  });
}
