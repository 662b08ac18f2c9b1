/**
 * Loaded into the demo's server before everything else. When told so it kills the process right before a certain write
 * to the disk: the points of time at which a crash matters, one after the other.
 */
import fs from 'node:fs';

const FUNCTIONS = ['writeSync', 'fsyncSync', 'ftruncateSync', 'unlinkSync'];

let count = 0;
let dieBefore = Infinity;
/** How long the file was that was last flushed: what is behind it would not survive a power cut. */
let flushedLength = 0;

for (const name of FUNCTIONS) {
  const original = fs[name];
  fs[name] = (file, ...args) => {
    count += 1;
    if (count === dieBefore) process.kill(process.pid, 'SIGKILL');
    if (name === 'fsyncSync') flushedLength = fs.fstatSync(file).size;
    return original(file, ...args);
  };
}

process.on('message', (message) => {
  if (message.dieBefore !== undefined) {
    count = 0;
    dieBefore = message.dieBefore;
  }
  process.send({ flushedLength });
});
// Who only listens is no reason to stay.
process.channel.unref();
