import type { HeaderWords } from './header-words.js';

export const turkish: HeaderWords = {
  names: {
    username: 'kullanıcı adı, kullanıcı ismi, oturum açma adı, giriş adı, hesap adı, ?kullanıcı, ?hesap',
    email:
      'e posta, e posta adresi, eposta, eposta adresi, elektronik posta, mail adresi, e mail adresi, ' +
      'elektronik posta adresi',
    virtualExtension:
      'dahili, dahili numara, dahili no, dahili numarası, dahili telefon, sanal dahili, iç hat, kısa numara',
    role: 'rol, roller, rolü, kullanıcı rolü, rol adı, ?yetki, ?yetkisi, ?profil, ?görev, ?görevi, ?kullanıcı tipi',
    sip: 'sip ayarları, sip ayarı, sip seçeneği',
    pbxDomain: 'pbx etki alanı, sip etki alanı, santral etki alanı',
    pbxDevice: 'pbx cihazı, sip cihazı',
    sipUri: 'sip adresi',
    firstName: 'ilk ad, ilk adı, ön ad, önad',
    lastName: 'soyad, soyadı, soy ad, soy adı, soyisim, soyismi, soy isim',
    desk:
      'ekip, ekip adı, takım, takım adı, ?grup, ?gruplar, ?grubu, ?departman, ?departmanı, ?bölüm, ?bölümü, ' +
      '?birim, ?birimi, ?sınıf, ?kuyruk',
    timeZone: 'saat dilimi, zaman dilimi',
    language: 'dil, dili, dil kodu, arayüz dili, tercih edilen dil',
    region: '?bölge',
    callerId: 'arayan kimliği, arayan numara, giden numara, görünen numara',
    active: 'aktif, aktif mi, etkin, etkinleştirildi, ?durum, ?durumu, ?statü, ?hesap durumu',
  },
  opposites: {
    active:
      'pasif, aktif değil, etkin değil, devre dışı, engellendi, engellenmiş, askıya alındı, askıda, kilitli, ' +
      'bloke, bloke edildi, oturum açmayı engelle, oturum açma engellendi',
  },
  halves: { firstName: 'ad, adı, isim, ismi' },
  whole:
    'tam ad, tam adı, tam isim, görünen ad, görünen adı, ad soyad, adı soyadı, ad ve soyad, isim soyisim, ' +
    '=ad soyadı, =adı ve soyadı, =personel, =personel adı, =çalışan, =çalışan adı, =öğrenci adı, =isim, =adı, =ad, ' +
    '<soyad ad, <soyadı adı',
  fillers:
    'kullanıcı kullanıcının çalışan çalışanın personel öğrenci iş kurumsal birincil ana ve numara numarası no ' +
    'kodu kod id alan sütun değer zorunlu isteğe bağlı evet hayır',
  disqualifiers:
    'yönetici yöneticinin yöneticisi müdür müdürü amir şef şirket firma kurum alternatif önceki eski ikinci ' +
    'ikincil yedek diğer kurtarma yardım destek acil fatura asistan ortak eş veli velisi anne baba müşteri ' +
    'tedarikçi kişisel özel',
  meaningless: 'sütun alan veri veriler değer metin bilgi bilinmeyen boş',
};
