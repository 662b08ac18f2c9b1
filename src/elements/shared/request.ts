import type { SessionRequest } from '../../session/requests.js';

/** Name of the event that carries a request to the session. The event stays inside the element's shadow root. */
export const REQUEST_EVENT = 'session-request';

/** Sends a request to the session: requests go up, state comes down. */
export function request(from: EventTarget, detail: SessionRequest): void {
  from.dispatchEvent(new CustomEvent<SessionRequest>(REQUEST_EVENT, { detail, bubbles: true }));
}
