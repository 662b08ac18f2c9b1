/** Why a workbook can't be read. Thrown inside this folder; outside of it, a refusal. */
export class SpreadsheetError extends Error {
  readonly kind: SpreadsheetErrorKind;

  constructor(kind: SpreadsheetErrorKind) {
    super(kind);
    this.kind = kind;
  }
}

type SpreadsheetErrorKind = 'damaged' | 'too-large' | 'macros';
