import type { CharacterEncoding } from './encodings.js';

/** Characters of names, and of the words in files of users, by script. */
const JAPANESE =
  '佐藤鈴木高橋田中渡辺邊伊山本村小林加吉松井上清水斎崎森池阿部石川前後岡長谷近坂遠青西福太三原野和竹内大島一郎二翔子美恵由香愛優花陽菜裕真浩之幸雄正明弘秋夏春冬直樹拓也誠智洋介健平東南北古今新宮久保関口安土今荒工菊千代桜葉柴酒丸増金戸沢澤広営業開発総務経理人事支援京阪名氏姓役割権限内線番号所属課係社員管理者利用々髙齋渡颯翼彦喜博治晴横浜神奈埼玉知兵庫海道札幌仙広島電話技術品質法務帳票担当店支社';
const CHINESE =
  '王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂英华玉萍红建国小志晓东海云飞浩宇轩子涵欣怡销售部门技术支持市场客服北京上名姓用户邮箱电话角色管理员分机欧阳诸葛司马上官学森财务资源力人事行政研发产品运营采购仓储法律质量公司经理主任总监广州深圳成都武汉南京杭津重庆福建省县区习毛泽孙马腾雷';
const TRADITIONAL =
  '陳林黃張李王吳劉蔡楊許鄭謝郭洪曾邱廖賴周徐蘇葉莊呂江何蕭羅高潘簡朱鍾彭游詹胡施沈余趙盧梁顏柯孫魏翁戴范宋方鄧杜傅侯曹薛丁馬蔣唐馮姚石董歐程湯康姜白韓志明偉家豪俊傑淑芬雅婷怡君美玲惠麗娟華文雄國建宏銷售部門技術支援客服業務姓名用戶電話角色管理員分機中小大台北蔣正財資源力人事行政研發產品公司經理新竹桃園雄市縣區';
const KOREAN =
  '김이박최정강조윤장임한오서신권황안송전홍유고문양손배백허남심노하곽성차주우구민지현수영준호은진경미선희혜연아동재상승태훈기석철원용규빈나라다윤예채서후도시온율영업지원팀부름메일사용자역할내선번호관리개발인전화번호총무세종대왕산광주구천울경남북강원회사장과직원';

interface AsianRules {
  readonly common: string;
  /** Range of the first bytes of everyday characters. */
  readonly everyday: readonly [number, number];
  /** Worth of an everyday character, where a character of names is worth 1. */
  readonly worth: number;
  readonly hasKana: boolean;
}

export const ASIAN_RULES: Readonly<Record<CharacterEncoding, AsianRules>> = {
  shift_jis: { common: JAPANESE, everyday: [0x88, 0x97], worth: 0.45, hasKana: true },
  'euc-jp': { common: JAPANESE, everyday: [0xb0, 0xcf], worth: 0.45, hasKana: true },
  gb18030: { common: CHINESE, everyday: [0xb0, 0xd7], worth: 0.45, hasKana: false },
  big5: { common: TRADITIONAL, everyday: [0xa4, 0xc6], worth: 0.45, hasKana: false },
  'euc-kr': { common: KOREAN, everyday: [0xb0, 0xc8], worth: 0.55, hasKana: false },
};

/** How much the words look like names in the script: about 1 for names, below 0 for other text. */
export function scoreAsian(text: string, bytes: Uint8Array, rules: AsianRules): number {
  const characters = text.match(/[^\0-\x7f]/gu) ?? [];
  let sum = 0;
  for (const character of characters) sum += worthOf(character, rules);
  sum += everydayCharacters(bytes, rules, characters.filter((c) => rules.common.includes(c)).length);
  // An ASCII letter beside another character means a wrong guess: the character has swallowed a letter of the word.
  const mixed = text.match(/[a-z](?=[^\0-\x7f])|[^\0-\x7f](?=[a-z])/giu)?.length ?? 0;
  return characters.length === 0 ? 0 : (sum - mixed * 0.6) / characters.length;
}

function worthOf(character: string, { common, hasKana }: AsianRules): number {
  if (common.includes(character)) return 1;
  if (/[\u3040-\u30ff]/u.test(character)) return hasKana ? 1 : 0.3;
  if (/[\uff61-\uff9f]/u.test(character)) return hasKana ? 0.3 : -0.5;
  return /[\p{L}\p{N}\u3000-\u303f\uff00-\uff60]/u.test(character) ? 0 : -0.5;
}

/** The score of everyday characters that are in no list of name characters. */
function everydayCharacters(bytes: Uint8Array, { everyday, worth }: AsianRules, known: number): number {
  const [first, last] = everyday;
  let count = 0;
  for (let index = 0; index < bytes.length; index++) {
    const byte = bytes[index] ?? 0;
    if (byte < 0x81) continue;
    if (byte >= first && byte <= last) count++;
    index++;
  }
  return Math.max(0, count - known) * worth;
}
