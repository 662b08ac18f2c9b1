/**
 * npm run manifest writes src/fields/likely/windows-zones.ts: what Windows calls the time zones, from CLDR's table as
 * windows-iana has it. `--check` writes nothing, and fails where the file is stale.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import * as prettier from 'prettier';
import windowsIana from 'windows-iana';

const FILE = 'src/fields/likely/windows-zones.ts';
/** The territory of a name wherever it is used. */
const WORLD = '001';

const lines = windowsIana.WINDOWS_TO_IANA_MAP.filter(({ territory }) => territory === WORLD)
  .map(({ windowsName, iana: [zone] }) => [windowsName.replace(' Standard Time', ''), zone])
  // Names of offsets are understood by everybody, and IANA's names of them have the opposite sign.
  .filter(([, zone]) => !zone.startsWith('Etc/'))
  .map(([name, zone]) => `${zone}=${name}`);

const code = `// Written by “npm run manifest” (build/windows-zones.mjs).

/** Names of Windows without “Standard Time”, by zone. */
export const windowsZones = \`\n${lines.join('\n')}\n\`;
`;
const after = await prettier.format(code, { ...(await prettier.resolveConfig(FILE)), filepath: FILE });
if (!process.argv.includes('--check')) writeFileSync(FILE, after);
else if (after !== readFileSync(FILE, 'utf8')) {
  console.error(`The zones in ${FILE} are stale: run “npm run manifest”.`);
  process.exitCode = 1;
}
