import type { Engine } from '../../src/engine/engine.js';
import { scriptUrl } from './altered-worker.js';

export interface DyingWorker {
  readonly url: string;
  end(): void;
  /** The worker ends at the next record that it encrypts. */
  endWhenEncrypting(): void;
  /** The worker ends at the next call of the method. Resolves once the worker knows. */
  endAtCall(method: keyof Engine): Promise<void>;
}

/** The address of the element's own worker, which can be ended from here, as one that is out of memory ends. */
export function dyingWorker(): DyingWorker {
  const name = `dying-${crypto.getRandomValues(new Uint32Array(2)).join('-')}`;
  const worker = new URL('../../src/engine/engine.worker.js', import.meta.url).href;
  // What is imported first hears the messages of the page first.
  const ending = scriptUrl(`const channel = new BroadcastChannel(${JSON.stringify(name)});
    let last;
    addEventListener('message', ({ ports: [port] }) => {
      port.addEventListener('message', (event) => {
        if (!event.data.path?.includes(last)) return;
        event.stopImmediatePropagation();
        close();
      });
    }, { once: true });
    channel.addEventListener('message', ({ data }) => {
      if (data === 'end') return close();
      if (data === 'end when encrypting') {
        SubtleCrypto.prototype.encrypt = () => {
          close();
          return new Promise(() => {});
        };
      } else {
        last = data;
        channel.postMessage('known');
      }
    });`);
  const channel = new BroadcastChannel(name);
  return {
    url: scriptUrl(`import ${JSON.stringify(ending)}; import ${JSON.stringify(worker)};`),
    end: () => {
      channel.postMessage('end');
      channel.close();
    },
    endWhenEncrypting: () => channel.postMessage('end when encrypting'),
    endAtCall: (method) =>
      new Promise((resolve) => {
        channel.addEventListener('message', () => resolve(), { once: true });
        channel.postMessage(method);
      }),
  };
}
