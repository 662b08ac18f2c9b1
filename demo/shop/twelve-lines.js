import 'bulk-user-import/define.js';
import { api } from './api';

const element = document.querySelector('bulk-user-import');
element.resumeKey = 'northwind/ingrid.solheim';
element.host = {
  listRoles: () => api.roles(),
  listDesks: () => api.desks(),
  checkUsers: (users) => api.check(users),
  createUsers: (users, batch) => api.create(users, batch),
  recoverUsers: (keys) => api.recover(keys),
};
