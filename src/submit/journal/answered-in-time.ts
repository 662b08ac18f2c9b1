/** Longest wait for an answer of the database, in milliseconds. */
const longestWait = 5000;

/** Rejects where the database does not answer: another tab may keep it from being opened, and a browser may have blocked it for good. */
export async function answeredInTime<T>(answer: T | PromiseLike<T>): Promise<T> {
  const { promise: tooLate, reject } = Promise.withResolvers<never>();
  const timer = setTimeout(
    () => reject(new DOMException('The database does not answer', 'TimeoutError')),
    longestWait,
  );
  try {
    return await Promise.race([answer, tooLate]);
  } finally {
    clearTimeout(timer);
  }
}
