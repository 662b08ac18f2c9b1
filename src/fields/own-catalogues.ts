import { basicUserFields } from './basic-user-fields.js';
import { pbxUserFields } from './pbx-user-fields.js';

/** Catalogues that are known to be right. The check of any other is as large as a screen, and has to be loaded. */
export const ownCatalogues: readonly unknown[] = [pbxUserFields, basicUserFields];
