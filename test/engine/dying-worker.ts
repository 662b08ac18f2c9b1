/** The address of the element's own worker, which can be ended from here, as one that is out of memory ends. */
export function dyingWorker(): { readonly url: string; end(): void } {
  const name = `dying-${crypto.getRandomValues(new Uint32Array(2)).join('-')}`;
  const worker = new URL('../../src/engine/engine.worker.js', import.meta.url).href;
  const source = `import ${JSON.stringify(worker)};
    new BroadcastChannel(${JSON.stringify(name)}).addEventListener('message', () => close());`;
  const channel = new BroadcastChannel(name);
  return {
    url: URL.createObjectURL(new Blob([source], { type: 'text/javascript' })),
    end: () => {
      channel.postMessage('end');
      channel.close();
    },
  };
}
