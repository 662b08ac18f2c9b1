import { expect } from '@open-wc/testing';
import { temporaryPassword } from '../../demo/directory/passwords.js';

const MANY = Array.from({ length: 500 });

describe('temporary passwords of the demo', () => {
  it('start with a letter and hold a digit, a small and a capital letter', () => {
    for (const password of MANY.map(() => temporaryPassword(false))) {
      expect(password).to.match(/^[a-zA-Z][a-zA-Z2-9]{13}$/);
      expect(password).to.match(/\d/).and.to.match(/[a-z]/).and.to.match(/[A-Z]/);
      expect(password).not.to.match(/[0O1lI]/);
    }
  });

  it('survive a spreadsheet where they are digits only, without a zero in front and with few enough digits', () => {
    for (const password of MANY.map(() => temporaryPassword(true))) {
      expect(password).to.match(/^[1-9]\d{11}$/);
      expect(String(Number(password))).to.equal(password);
    }
  });

  it('differ from each other', () => {
    expect(new Set(MANY.map(() => temporaryPassword(false))).size).to.equal(MANY.length);
  });
});
