import { Component, CUSTOM_ELEMENTS_SCHEMA, signal } from '@angular/core';
import { basicUserFields } from 'bulk-user-import';
import 'bulk-user-import/define.js';
import { createdUsers, host } from './host';

@Component({
  selector: 'app-root',
  templateUrl: './app.html',
  schemas: [CUSTOM_ELEMENTS_SCHEMA],
})
export class App {
  readonly fields = basicUserFields;
  readonly host = host;
  readonly users = signal(createdUsers());

  showUsers() {
    this.users.set(createdUsers());
  }
}
