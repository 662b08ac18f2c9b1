import { Component, CUSTOM_ELEMENTS_SCHEMA, afterNextRender, signal } from '@angular/core';
import { basicUserFields, type NewUser } from 'bulk-user-import';
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
  readonly users = signal<NewUser[]>([]);

  constructor() {
    // In the browser alone: a server that renders the page has no tab.
    afterNextRender(() => this.showUsers());
  }

  showUsers() {
    this.users.set(createdUsers());
  }
}
