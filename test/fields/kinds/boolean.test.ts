import { expect } from '@open-wc/testing';
import { checkOf } from '../../../src/fields/check-value.js';
import { likelyAnswer } from '../../../src/fields/kinds/boolean.js';
import { field } from '../field-fixtures.js';

/** Words for yes and for no, as files of a language have them. */
const answers: Readonly<Record<string, readonly [yes: string, no: string]>> = {
  English: ['yes y true T 1 on x ✓', 'no n false F 0 off ☐'],
  German: ['ja JA WAHR', 'nein FALSCH'],
  French: ['oui VRAI', 'non FAUX'],
  Spanish: ['sí Si VERDADERO', 'no FALSO'],
  Portuguese: ['sim VERDADEIRO', 'não nao FALSO'],
  Russian: ['да ИСТИНА', 'нет ЛОЖЬ'],
  Ukrainian: ['так ІСТИНА', 'ні ХИБНІСТЬ'],
  Dutch: ['ja WAAR', 'nee ONWAAR'],
  Italian: ['sì VERO', 'no FALSO'],
  Polish: ['tak PRAWDA', 'nie FAŁSZ'],
  Czech: ['ano PRAVDA', 'ne NEPRAVDA'],
  Swedish: ['ja SANT', 'nej FALSKT'],
  Norwegian: ['ja SANN sant', 'nei USANN usant'],
  Danish: ['ja SAND', 'nej FALSK'],
  Finnish: ['kyllä TOSI', 'ei EPÄTOSI'],
  Hungarian: ['igen IGAZ', 'nem HAMIS'],
  Estonian: ['jah TÕENE', 'ei VÄÄR'],
  Turkish: ['evet DOĞRU', 'hayır HAYIR YANLIŞ'],
  Chinese: ['是 真', '否 假'],
  Japanese: ['はい 真', 'いいえ 偽'],
  Korean: ['예 네 참', '아니요 아니오 거짓'],
  Arabic: ['نعم صحيح', 'لا خطأ'],
};

/** Words for the states of a user; `_` is a blank. */
const states: Readonly<Record<string, readonly [active: string, inactive: string]>> = {
  English: ['Active enabled', 'Inactive Disabled suspended'],
  German: ['aktiv', 'inaktiv gesperrt'],
  French: ['actif', 'inactif'],
  Spanish: ['activo', 'inactivo'],
  Portuguese: ['ativo', 'inativo'],
  Russian: ['активен', 'неактивен заблокирован'],
  Ukrainian: ['активний', 'неактивний'],
  Dutch: ['actief', 'inactief'],
  Italian: ['attivo', 'inattivo disattivato'],
  Polish: ['aktywny', 'nieaktywny'],
  Czech: ['aktivní', 'neaktivní'],
  Swedish: ['aktiv', 'inaktiv'],
  Finnish: ['aktiivinen', 'ei-aktiivinen'],
  Hungarian: ['aktív', 'inaktív'],
  Estonian: ['aktiivne', 'mitteaktiivne'],
  Turkish: ['aktif etkin', 'pasif'],
  Chinese: ['启用', '禁用'],
  Japanese: ['有効', '無効'],
  Korean: ['활성', '비활성'],
  Arabic: ['نشط', 'غير_نشط'],
};

function readAll(words: string, id: string): readonly unknown[] {
  const check = checkOf(field({ id, kind: 'boolean' }), new Map());
  return words.split(' ').map((word) => check.cell(word.replace('_', ' ')).value);
}

describe('yes and no', () => {
  it('leaves open what ☒ means: the mark of a ticked box, and a cross', () => {
    expect(readAll('☒', 'active')).to.deep.equal([undefined]);
  });

  for (const [language, [yes, no]] of Object.entries(answers)) {
    it(`is known in ${language}`, () => {
      expect(readAll(yes, 'team')).to.deep.equal(yes.split(' ').map(() => true));
      expect(readAll(no, 'team')).to.deep.equal(no.split(' ').map(() => false));
    });
  }

  for (const [language, [on, off]] of Object.entries(states)) {
    it(`is a state in ${language}, for a field that is about the state`, () => {
      expect(readAll(on, 'active')).to.deep.equal(on.split(' ').map(() => true));
      expect(readAll(off, 'active')).to.deep.equal(off.split(' ').map(() => false));
    });
  }

  it('is no state for any other field', () => {
    expect(readAll('aktiv gesperrt', 'callRecording')).to.deep.equal([undefined, undefined]);
  });
});

describe('a text that is nearly yes or no', () => {
  const cases = [
    { text: 'ture', likely: 'yes' },
    { text: 'Fasle', likely: 'no' },
    { text: 'inactve', likely: 'no' },
    { text: 'verdadero?', likely: 'yes' },
    { text: 'maybe', likely: undefined },
    { text: 'yep', likely: undefined },
    { text: '2', likely: undefined },
    { text: 'activ', likely: 'yes' },
  ];
  for (const { text, likely } of cases) {
    it(`${likely ? `is likely ${likely}` : 'is open'}: ${text}`, () =>
      expect(likelyAnswer(text)).to.equal(likely));
  }
});
