import { basicUserFields } from '../../src/fields/basic-user-fields.js';
import { pbxUserFields } from '../../src/fields/pbx-user-fields.js';
import type { BulkUserImport, FieldDefinition } from '../../src/index.js';
import { byId } from '../portal/element.js';

/** A catalogue as a portal might write one: a school's. */
const ownFields: readonly FieldDefinition[] = [
  ...basicUserFields,
  {
    id: 'class',
    label: 'Class',
    group: 'required',
    kind: 'choice',
    sources: ['column', 'same', 'none'],
    list: [
      { id: '7a', name: 'Class 7a' },
      { id: '7b', name: 'Class 7b' },
    ],
  },
  { id: 'born', label: 'Date of birth', group: 'optional', kind: 'date', sources: ['column', 'none'] },
];

/** Telephony, the basic fields, or those in the text area. */
export function startFieldChoice(importer: BulkUserImport): void {
  const own = byId('own-fields', HTMLTextAreaElement);
  const error = byId('own-fields-error', HTMLElement);
  own.value = JSON.stringify(ownFields.slice(basicUserFields.length), undefined, 2);

  const use = (fields: readonly FieldDefinition[]): void => {
    importer.reset({ force: true });
    importer.fields = fields;
  };
  const useOwn = (): void => {
    const read = readFields(own.value);
    error.textContent = typeof read === 'string' ? read : '';
    if (typeof read !== 'string') use([...basicUserFields, ...read]);
  };
  const catalogues = {
    'fields-telephony': () => use(pbxUserFields),
    'fields-basic': () => use(basicUserFields),
    'fields-own': useOwn,
  };
  for (const [id, choose] of Object.entries(catalogues)) {
    byId(id, HTMLInputElement).addEventListener('change', () => {
      byId('own', HTMLElement).hidden = id !== 'fields-own';
      choose();
    });
  }
  own.addEventListener('change', useOwn);
  // The element reports a wrong definition as an uncaught error that names the field.
  addEventListener('unhandledrejection', ({ reason }) => {
    if (reason instanceof TypeError && !byId('own', HTMLElement).hidden) error.textContent = reason.message;
  });
}

/** The definitions, or what is wrong with the text. */
function readFields(text: string): readonly FieldDefinition[] | string {
  try {
    const read: unknown = JSON.parse(text);
    return Array.isArray(read) ? (read as FieldDefinition[]) : 'A list of fields is expected: [ … ].';
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
