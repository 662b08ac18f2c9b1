/** Whether there is a network, so that tests can have a network of their own. */
export interface Online {
  isOnline(): boolean;
  /** Calls back at every change, until the returned function is called. */
  watch(onChange: () => void): () => void;
}

/** `navigator.onLine` may wrongly say that there is a network, but hardly ever that there is none. */
export const browserOnline: Online = {
  isOnline: () => navigator.onLine,
  watch(onChange) {
    addEventListener('online', onChange);
    addEventListener('offline', onChange);
    return () => {
      removeEventListener('online', onChange);
      removeEventListener('offline', onChange);
    };
  },
};
