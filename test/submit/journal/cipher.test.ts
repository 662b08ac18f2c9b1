import { expect } from '@open-wc/testing';
import { openDB } from 'idb';
import { newEncryptionKey, ownerOf, Cipher, type Encrypted } from '../../../src/submit/journal/cipher.js';

const value = { username: 'ada', password: 'pass\ud800word', list: ['ü', '𝒳', ''], nothing: null };

function flipped(bytes: Uint8Array<ArrayBuffer>, at: number): Uint8Array<ArrayBuffer> {
  const changed = bytes.slice();
  changed[at] = (changed[at] ?? 0) ^ 1;
  return changed;
}

/** The encrypted record with a bit of its data changed; positions from the end are negative: the last 16 bytes are the tag. */
function withData({ iv, data }: Encrypted, at: number): Encrypted {
  return { iv, data: flipped(new Uint8Array(data), at < 0 ? data.byteLength + at : at).buffer };
}

describe('the cipher', () => {
  let key: CryptoKey;
  let seal: Cipher;
  before(async () => {
    key = await newEncryptionKey();
    seal = new Cipher(key, 'tenant/admin', 'session');
  });

  it('decrypts what it has encrypted, odd characters included', async () => {
    for (const one of [value, [], 'text', 0, false, null, { ['__proto__']: 1 }]) {
      expect(await seal.decrypt(3, await seal.encrypt(3, one))).to.deep.equal(one);
    }
    const opened = (await seal.decrypt(3, await seal.encrypt(3, JSON.parse('{"__proto__":1}')))) as object;
    expect(Object.keys(opened)).to.deep.equal(['__proto__']);
  });

  const strangers: readonly { description: string; open: (sealed: Encrypted) => Promise<unknown> }[] = [
    { description: 'another record', open: (sealed) => seal.decrypt(4, sealed) },
    { description: 'the same number as text', open: (sealed) => seal.decrypt('3', sealed) },
    {
      description: 'another session',
      open: (sealed) => new Cipher(key, 'tenant/admin', 'other').decrypt(3, sealed),
    },
    {
      description: 'another resume key',
      open: (sealed) => new Cipher(key, 'tenant/other', 'session').decrypt(3, sealed),
    },
    {
      description: 'a resume key and session split elsewhere',
      open: (sealed) => new Cipher(key, 'tenant/adminsession', '').decrypt(3, sealed),
    },
    {
      description: 'another key',
      open: async (sealed) =>
        new Cipher(await newEncryptionKey(), 'tenant/admin', 'session').decrypt(3, sealed),
    },
    {
      description: 'a changed IV',
      open: ({ iv, data }) => seal.decrypt(3, { iv: flipped(iv, 0), data }),
    },
    { description: 'changed data', open: (sealed) => seal.decrypt(3, withData(sealed, 0)) },
    { description: 'a changed tag', open: (sealed) => seal.decrypt(3, withData(sealed, -1)) },
    {
      description: 'data that is cut short',
      open: ({ iv, data }) => seal.decrypt(3, { iv, data: data.slice(0, -1) }),
    },
    { description: 'no data', open: ({ iv }) => seal.decrypt(3, { iv, data: new ArrayBuffer(0) }) },
    { description: 'no IV', open: ({ data }) => seal.decrypt(3, { iv: new Uint8Array(0), data }) },
  ];
  for (const { description, open } of strangers) {
    it(`does not decrypt as, or with, ${description}`, async () => {
      const sealed = await seal.encrypt(3, value);
      expect(await open(sealed)).to.equal(undefined);
      expect(await seal.decrypt(3, sealed), 'as it was').to.deep.equal(value);
    });
  }

  it('does not decrypt a value that is no JSON', async () => {
    const iv = crypto.getRandomValues(new Uint8Array(12));
    const additionalData = new TextEncoder().encode(JSON.stringify(['tenant/admin', 'session', 3]));
    const data = await crypto.subtle.encrypt(
      { name: 'AES-GCM', iv, additionalData },
      key,
      new Uint8Array([123, 255]),
    );
    expect(await seal.decrypt(3, { iv, data })).to.equal(undefined);
  });

  it('uses a fresh IV of 96 bits each time, also for the same record', async () => {
    const sealed = await Promise.all(Array.from({ length: 200 }, () => seal.encrypt(3, value)));
    expect(new Set(sealed.map(({ iv }) => iv.join())).size).to.equal(sealed.length);
    for (const { iv } of sealed) expect(iv).to.have.length(12);
  });

  it('leaves nothing readable', async () => {
    const { iv, data } = await seal.encrypt(3, { username: 'ada.lovelace', password: 'correct horse' });
    const text = new TextDecoder().decode(data) + new TextDecoder().decode(iv);
    for (const part of ['ada', 'lovelace', 'username', 'correct', 'tenant', 'session'])
      expect(text).to.not.include(part);
  });
});

describe('the encryption key', () => {
  it('can’t be exported', async () => {
    const key = await newEncryptionKey();
    expect(key).to.include({ extractable: false, type: 'secret' });
    expect(key.algorithm).to.deep.include({ name: 'AES-GCM', length: 256 });
    for (const format of ['raw', 'jwk'] as const) {
      const failed = await crypto.subtle.exportKey(format, key).then(
        () => undefined,
        (error: unknown) => (error as DOMException).name,
      );
      expect(failed, format).to.equal('InvalidAccessError');
    }
  });

  it('is the same, and still can’t be exported, after it was in IndexedDB', async () => {
    const name = `seal-test-${Date.now()}`;
    const database = await openDB(name, 1, {
      upgrade: (opened) => {
        opened.createObjectStore('keys');
      },
    });
    const key = await newEncryptionKey();
    const sealed = await new Cipher(key, 'owner', 'session').encrypt(0, value);
    await database.put('keys', key, 'session');
    database.close();
    const again = await openDB(name);
    const stored = (await again.get('keys', 'session')) as CryptoKey;
    again.close();
    indexedDB.deleteDatabase(name);
    expect(stored.extractable).to.equal(false);
    expect(await new Cipher(stored, 'owner', 'session').decrypt(0, sealed)).to.deep.equal(value);
  });
});

describe('the owner', () => {
  it('is the same for a resume key, differs for another, and does not reveal the key', async () => {
    const owner = await ownerOf('tenant/admin');
    expect(owner).to.match(/^[\da-f]{64}$/);
    expect(await ownerOf('tenant/admin')).to.equal(owner);
    expect(await ownerOf('tenant/admin2')).to.not.equal(owner);
  });
});
