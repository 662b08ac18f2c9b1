import type { SessionState } from '../../../src/session/state.js';
import type { FieldDefinition } from '../../../src/fields/field-definition.js';
import type { FieldSource, ImportPlan } from '../../../src/fields/plan.js';
import { stateWith } from '../fixtures.js';
import type { ScreenFixture } from '../screen-fixture.js';

/** The screen of one field, with a plan of its own. */
export function stateWithField(
  field: FieldDefinition,
  plan: ImportPlan = {},
  changes: Partial<SessionState> = {},
): SessionState {
  return stateWith({ step: field.group, fields: [field], plan, ...changes });
}

/** The texts that a control is described by. */
export function description(fixture: ScreenFixture, control: HTMLElement | undefined): string {
  const ids = control?.getAttribute('aria-describedby')?.split(' ') ?? [];
  return ids
    .map((id) => fixture.shadowRoot?.getElementById(id)?.textContent.trim() ?? `no ${id}`)
    .join(' / ');
}

export const lastSource = (fixture: ScreenFixture): FieldSource | undefined => {
  const request = fixture.requests.at(-1);
  if (request?.type !== 'set-source') throw new Error('No source was asked for');
  return request.source;
};

export const textField: FieldDefinition = {
  id: 'note',
  label: 'Note',
  group: 'optional',
  kind: 'text',
  sources: ['none', 'column'],
};
export const roleField: FieldDefinition = {
  id: 'role',
  label: 'Role',
  hint: 'What the user may do.',
  group: 'required',
  kind: 'choice',
  sources: ['column', 'same'],
  list: 'roles',
  required: true,
};
export const sipField: FieldDefinition = {
  id: 'sip',
  label: 'SIP settings',
  group: 'required',
  kind: 'choice',
  sources: ['same', 'column'],
  list: [
    { id: 'webrtc', name: 'Use WebRTC' },
    { id: 'classic-pbx', name: 'Use classic PBX' },
  ],
};
