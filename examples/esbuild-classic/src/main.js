import { basicUserFields } from 'bulk-user-import';
import 'bulk-user-import/define.js';
import { createdUsers, host } from './host.js';

const element = document.querySelector('bulk-user-import');
element.fields = basicUserFields;
element.workerUrl = '/workers/';
element.host = host;
element.addEventListener('import-continue', showUsers);
showUsers();

function showUsers() {
  const items = createdUsers().map(({ firstName, lastName, roleId }) => {
    const item = document.createElement('li');
    item.textContent = `${firstName} ${lastName}, ${roleId}`;
    return item;
  });
  document.querySelector('#users').replaceChildren(...items);
}
