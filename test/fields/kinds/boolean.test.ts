import { expect } from '@open-wc/testing';
import { checkOf } from '../../../src/fields/check-value.js';
import { likelyAnswer } from '../../../src/fields/kinds/boolean.js';
import { field } from '../field-fixtures.js';

/** Words for yes and for no, as files of a language have them. */
const answers: Readonly<Record<string, readonly [yes: string, no: string]>> = {
  English: ['yes y true T 1 1.0 1,0 on x [x] ✓', 'no n false F 0 off [] [_] ☐'],
  German: ['ja JA WAHR', 'nein FALSCH'],
  French: ['oui VRAI', 'non FAUX'],
  Spanish: ['sí Si VERDADERO', 'no FALSO'],
  Portuguese: ['sim VERDADEIRO', 'não nao FALSO'],
  Russian: ['да da ИСТИНА', 'нет niet ЛОЖЬ'],
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
  Thai: ['ใช่ จริง', 'ไม่ ไม่ใช่ เท็จ'],
};

/** Words for the states of a user; `_` is a blank. */
const states: Readonly<Record<string, readonly [active: string, inactive: string]>> = {
  English: ['Active enabled', 'Inactive Disabled suspended not_active'],
  German: ['aktiv', 'inaktiv gesperrt nicht_aktiv'],
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
    expect(readAll('enabled disabled', 'callRecording')).to.deep.equal([true, false]);
  });

  for (const id of [
    ...['deactivated', 'isDeactivated', 'is_inactive', 'disabled', 'accountDisabled', 'user-suspended'],
    ...['blocked', 'loginBlocked', 'locked', 'account_locked', 'archived'],
  ]) {
    for (const [language, [on, off]] of Object.entries(states)) {
      it(`is the contrary in ${language}, for a field named ${id}`, () => {
        expect(readAll(on, id)).to.deep.equal(on.split(' ').map(() => false));
        expect(readAll(off, id)).to.deep.equal(off.split(' ').map(() => true));
      });
    }

    it(`says what it says for a field named ${id}`, () =>
      expect(readAll('yes no x 0', id)).to.deep.equal([true, false, true, false]));
  }

  for (const id of ['voicemailDisabled', 'disableMail', 'suspendedUntilLogin', 'blockedCallers']) {
    it(`leaves a state open for a field named ${id}: of the user, or of a feature`, () =>
      expect(readAll('active disabled yes', id)).to.deep.equal([undefined, undefined, true]));
  }

  it('reads the state of a field named reactivated, enabled or userStatus as the state of the user', () => {
    for (const id of ['reactivated', 'enabled', 'userStatus']) {
      expect(readAll('aktiv gesperrt', id)).to.deep.equal([true, false]);
    }
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
    { text: 'activ', id: 'deactivated', likely: 'no' },
    { text: 'inactve', id: 'deactivated', likely: 'yes' },
    { text: 'Fasle', id: 'deactivated', likely: 'no' },
    { text: 'inactve', id: 'voicemailDisabled', likely: undefined },
    { text: 'gesperr', id: 'callRecording', likely: undefined },
  ];
  for (const { text, id = 'active', likely } of cases) {
    it(`${likely ? `is likely ${likely}` : 'is open'} for ${id}: ${text}`, () =>
      expect(likelyAnswer(text, field({ id, kind: 'boolean' }))).to.equal(likely));
  }
});
