const PASSWORD =
  /passw|passphrase|\bpwd\b|\bpin\b(?!.?code)|kennwort|mot de passe|contraseñ|senha|парол|hasło|密码|パスワード|secret/i;

/** True for the header of a column of passwords, which are never shown, and never written into another file. */
export function isPasswordHeader(header: string): boolean {
  return PASSWORD.test(header);
}
