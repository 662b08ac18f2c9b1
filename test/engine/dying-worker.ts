export interface DyingWorker {
  readonly url: string;
  end(): void;
  /** The worker ends at the next record that it encrypts. */
  endWhenEncrypting(): void;
}

/** The address of the element's own worker, which can be ended from here, as one that is out of memory ends. */
export function dyingWorker(): DyingWorker {
  const name = `dying-${crypto.getRandomValues(new Uint32Array(2)).join('-')}`;
  const worker = new URL('../../src/engine/engine.worker.js', import.meta.url).href;
  const source = `import ${JSON.stringify(worker)};
    new BroadcastChannel(${JSON.stringify(name)}).addEventListener('message', ({ data }) => {
      if (data === 'end') return close();
      SubtleCrypto.prototype.encrypt = () => {
        close();
        return new Promise(() => {});
      };
    });`;
  const channel = new BroadcastChannel(name);
  return {
    url: URL.createObjectURL(new Blob([source], { type: 'text/javascript' })),
    end: () => {
      channel.postMessage('end');
      channel.close();
    },
    endWhenEncrypting: () => channel.postMessage('end when encrypting'),
  };
}
