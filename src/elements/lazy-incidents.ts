import { incidents } from '../messages/en/incidents.js';
import type { LaterPart } from './later-parts.js';
import { IncidentList } from './submit/incident-list.js';
import { incidentStyles } from './submit/incident-styles.js';

/** What happened while users were created, where anything did. */
export const incidentsPart: LaterPart = {
  elements: [['bulk-user-import-incidents', IncidentList]],
  styles: incidentStyles,
  texts: { incidents },
};
