import { expect } from '@open-wc/testing';
import { likelyZone } from '../../../src/fields/likely/likely-zones.js';

/** Texts by what they are, with the zone that is meant; `undefined`: a question. */
const cases: Readonly<Record<string, readonly (readonly [text: string, zone: string | undefined])[]>> = {
  'a name of Windows': [
    ['W. Europe Standard Time', 'Europe/Berlin'],
    ['w. europe standard time', 'Europe/Berlin'],
    ['Romance Standard Time', 'Europe/Paris'],
    ['GMT Standard Time', 'Europe/London'],
    ['Eastern Standard Time', 'America/New_York'],
    ['Eastern Standard Time (Mexico)', 'America/Cancun'],
    ['E. South America Standard Time', 'America/Sao_Paulo'],
    ['Russia Time Zone 3', 'Europe/Samara'],
    ['W. Europe Daylight Time', 'Europe/Berlin'],
  ],
  'a name of Windows’ list': [
    ['(UTC+01:00) Amsterdam, Berlin, Bern, Rome, Stockholm, Vienna', 'Europe/Amsterdam'],
    ['(UTC+01:00) Brussels, Copenhagen, Madrid, Paris', 'Europe/Brussels'],
    ['(UTC-05:00) Eastern Time (US & Canada)', 'America/New_York'],
    ['(UTC-08:00) Pacific Time (US & Canada)', 'America/Los_Angeles'],
    ['(UTC+00:00) Dublin, Edinburgh, Lisbon, London', 'Europe/Dublin'],
    ['(UTC+05:30) Chennai, Kolkata, Mumbai, New Delhi', 'Asia/Calcutta'],
    ['(GMT+01:00) Berlin', 'Europe/Berlin'],
    ['UTC+1 Berlin', 'Europe/Berlin'],
    ['(UTC−03:00) Brasilia', 'America/Sao_Paulo'],
    ['(UTC+05:00) Berlin', undefined],
  ],
  'a name of Rails': [
    ['Eastern Time (US & Canada)', 'America/New_York'],
    ['Central Time (US & Canada)', 'America/Chicago'],
    ['Atlantic Time (Canada)', 'America/Halifax'],
    ['Madrid', 'Europe/Madrid'],
    ['Hawaii', 'Pacific/Honolulu'],
    ['Indiana (East)', 'America/Indianapolis'],
    ['St. Petersburg', 'Europe/Moscow'],
  ],
  'a place': [
    ['Berlin', 'Europe/Berlin'],
    ['new york', 'America/New_York'],
    ['München', 'Europe/Berlin'],
    ['Sao Paulo', 'America/Sao_Paulo'],
    ['São Paulo', 'America/Sao_Paulo'],
    ['İstanbul', 'Europe/Istanbul'],
    ['Москва', 'Europe/Moscow'],
    ['Berlin, Germany', 'Europe/Berlin'],
    ['Buenos Aires', 'America/Buenos_Aires'],
    ['London, Ontario', undefined],
    ['Cordoba', undefined],
    ['Merida', undefined],
    ['San Juan', undefined],
    ['Springfield', undefined],
  ],
  'a name of IANA that is not quite right': [
    ['Europe / Berlin', 'Europe/Berlin'],
    ['Europe\\Berlin', 'Europe/Berlin'],
    ['America/New York', 'America/New_York'],
    ['Europe-Berlin', 'Europe/Berlin'],
    ['Europe/Berln', 'Europe/Berlin'],
    ['Asia/Moscow', 'Europe/Moscow'],
    ['Europe/Berlin (CET)', 'Europe/Berlin'],
  ],
  'an abbreviation': [
    ['CET', 'Europe/Berlin'],
    ['EST', 'America/New_York'],
    ['PST', 'America/Los_Angeles'],
    ['MESZ', 'Europe/Berlin'],
    ['IST', undefined],
    ['West', undefined],
  ],
  'an offset, which may have a summer time': [
    ['GMT+1', undefined],
    ['UTC+1', undefined],
    ['UTC+01:00', undefined],
    ['(UTC+01:00)', undefined],
    ['+01:00', undefined],
    ['1', undefined],
  ],
  'no zone': [
    ['', undefined],
    ['Standard Time', undefined],
    ['Earth', undefined],
    ['?', undefined],
    ['constructor', undefined],
    ['summer time', undefined],
  ],
};

describe('the time zone that a text most likely means', () => {
  for (const [what, texts] of Object.entries(cases)) {
    for (const [text, zone] of texts) {
      it(`is ${zone ?? 'open'} for ${what}: ${text}`, () => {
        expect(sameZone(likelyZone(text))).to.equal(sameZone(zone));
      });
    }
  }

  it('is always one that the browser knows', () => {
    for (const text of ['Georgetown', 'Kathmandu', 'Kyiv', 'Nuuk', 'Hanoi', 'Yangon', 'Guadalajara', 'Quito'])
      expect(sameZone(likelyZone(text)), text).to.be.a('string');
  });
});

/** Browsers call some zones by their older names. */
function sameZone(zone: string | undefined): string | undefined {
  return zone && new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone;
}
