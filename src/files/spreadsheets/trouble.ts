/** Why a workbook can't be read. Thrown inside this folder, and an answer outside of it. */
export class Trouble extends Error {
  readonly kind: TroubleKind;

  constructor(kind: TroubleKind) {
    super(kind);
    this.kind = kind;
  }
}

type TroubleKind = 'damaged' | 'too-large' | 'macros';
