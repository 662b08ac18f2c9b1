/** A response other than 200. Its message is for the administrator. */
export class HttpError extends Error {
  name = 'HttpError';

  constructor(status, message, headers = {}) {
    super(message);
    this.status = status;
    this.headers = headers;
  }
}
