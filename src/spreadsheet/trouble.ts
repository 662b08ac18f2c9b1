/** Why a workbook can't be read. Thrown inside this folder, and an answer outside of it. */
export class Trouble extends Error {
  readonly kind: 'damaged' | 'too-large';

  constructor(kind: 'damaged' | 'too-large') {
    super(kind);
    this.kind = kind;
  }
}
