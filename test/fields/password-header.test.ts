import { expect } from '@open-wc/testing';
import { isPasswordHeader } from '../../src/fields/password-header.js';

describe('the header of a column of passwords', () => {
  const passwords =
    'Password|Initial password|passwd|PWD|Passphrase|Passcode|Voicemail PIN|PIN code|Kennwort|Passwort|Mot de passe|Contraseña|Contrasena|Clave|Senha|Пароль|' +
    'Hasło|Haslo|Heslo|Jelszó|Wachtwoord|Lösenord|Adgangskode|Passord|Salasana|Parool|Şifre|Parola|密码|密碼|パスワード|暗証番号|비밀번호|كلمة المرور|รหัสผ่าน|Client secret';
  for (const header of passwords.split('|'))
    it(`is “${header}”`, () => expect(isPasswordHeader(header)).to.equal(true));

  const others = 'Username|Email|Spinning|Passport number|Compass|Bypass group|Department|Enclave|Ключ|住所';
  for (const header of others.split('|'))
    it(`is not “${header}”`, () => expect(isPasswordHeader(header)).to.equal(false));
});
