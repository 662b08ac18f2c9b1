/**
 * Loaded into the demo's server before everything else. On request the process is killed right before a certain write to
 * the disk: the moments at which a crash matters, one after the other.
 */
import fs from 'node:fs';

const FUNCTIONS = ['writeSync', 'fsyncSync', 'ftruncateSync', 'unlinkSync'];

let count = 0;
let dieBefore = Infinity;
/** Length of the file flushed last: bytes behind that length would not survive a power cut. */
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
// A listener alone does not keep the process alive.
process.channel.unref();
