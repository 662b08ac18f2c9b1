/** Why a workbook can't be read. The error stays inside this folder; callers get a refusal. */
export class SpreadsheetError extends Error {
  readonly kind: SpreadsheetErrorKind;

  constructor(kind: SpreadsheetErrorKind) {
    super(kind);
    this.kind = kind;
  }
}

type SpreadsheetErrorKind = 'damaged' | 'too-large' | 'macros' | 'password';
