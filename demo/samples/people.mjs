import { PLACES } from './names.mjs';

const ROLES = [3, 3, 3, 3, 3, 3, 3, 2, 5, 6, 4];
const DESKS = ['101', '102', '103', '103', '104', '105', '101;103', '103|104', ''];
const MAIL_HOSTS = ['example.com', 'example.com', 'example.org'];

/** The same people for the same `seed`. Usernames, addresses and extensions are unique. */
export function makePeople({ seed, count, firstExtension }) {
  const random = randomFrom(seed);
  const pick = (list) => list[Math.floor(random() * list.length)];
  const taken = new Map();
  return Array.from({ length: count }, (_, index) => {
    const place = pick(PLACES);
    const [firstName, givenLatin] = spellings(pick(place.given));
    const [lastName, familyLatin] = spellings(pick(place.family));
    const username = unused(`${login(givenLatin)}.${login(familyLatin)}`, taken);
    return {
      username,
      email: `${username}@${pick(MAIL_HOSTS)}`,
      firstName,
      lastName,
      role: String(pick(ROLES)),
      desk: pick(DESKS),
      extension: String(firstExtension + index),
      timeZone: place.timeZone,
      language: place.language,
      region: String(place.region),
      callerId: `+1555${String(1_000_000 + Math.floor(random() * 9_000_000))}`,
      active: random() < 0.93 ? 'yes' : 'no',
    };
  });
}

function spellings(name) {
  const [own, latin = own] = name.split('|');
  return [own, latin];
}

const LETTERS = { ł: 'l', ø: 'o', æ: 'ae', ß: 'ss', đ: 'd', ı: 'i' };

function login(name) {
  return name
    .toLowerCase()
    .normalize('NFD')
    .replace(/[łøæßđı]/g, (letter) => LETTERS[letter])
    .replace(/[^a-z]/g, '');
}

function unused(username, taken) {
  const times = (taken.get(username) ?? 0) + 1;
  taken.set(username, times);
  return times === 1 ? username : `${username}${times}`;
}

/** mulberry32: a small generator with the same numbers everywhere. */
function randomFrom(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
