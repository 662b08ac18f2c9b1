/** Words for passwords in the languages of headers, without accents. */
const PASSWORD =
  /passw|passord\b|passphrase|passcode|pass ?word|\bpass\b|\bpwd\b|\bpin\b|kennwort|mot de passe|contrasen|\bclave\b|senha|парол|haslo|heslo|jelszo|wachtwoord|losenord|adgangskode|salasana|parool|sifre|parola|密码|密碼|口令|パスワード|暗証|비밀번호|암호|رمز|كلمة|รหัสผ่าน|κωδικ|סיסמה|secret/iu;

/** True for the header of a column of passwords, which are never shown, and never written into another file. */
export function isPasswordHeader(header: string): boolean {
  return PASSWORD.test(
    header
      .normalize('NFD')
      .replace(/[\u0300-\u036f]/g, '')
      .replaceAll('ł', 'l')
      .replaceAll('ı', 'i')
      .normalize('NFC'),
  );
}
