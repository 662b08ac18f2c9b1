import 'bulk-user-import/define.js';
import { api } from './api';

const element = document.querySelector('bulk-user-import');
element.resumeKey = 'shop-window/ingrid.solheim';
element.host = {
  listRoles: (request) => api.roles(request),
  listDesks: (request) => api.desks(request),
  checkUsers: (users, request) => api.check(users, request),
  createUsers: (users, batch) => api.create(users, batch),
  recoverUsers: (keys, request) => api.recover(keys, request),
};
