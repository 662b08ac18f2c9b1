import type { HeaderWords } from './header-words.js';

export const korean: HeaderWords = {
  names: {
    username:
      '사용자 이름, 사용자명, 사용자 아이디, 사용자 id, 아이디, 로그인 아이디, 로그인 id, 로그인명, 계정, 계정명, 계정 이름, ?사용자',
    email:
      '이메일, 이메일 주소, 전자 메일, 전자 메일 주소, 메일, 메일 주소, 전자우편, 회사 이메일, 업무용 이메일, e메일',
    virtualExtension: '내선, 내선번호, 내선 전화, 가상 내선, 가상 내선번호, 구내번호, 단축번호',
    role: '역할, 역할명, 역할 이름, 사용자 역할, 권한 역할, ?권한, ?사용자 유형, ?프로필',
    sip: 'sip 설정, sip 옵션',
    pbxDomain: 'pbx 도메인, sip 도메인',
    pbxDevice: 'pbx 장치, sip 장치, pbx 기기',
    sipUri: 'sip 주소',
    firstName: '명',
    lastName: '성, 성씨',
    desk: '팀, 팀명, 팀 이름, 상담팀, ?그룹, ?그룹명, ?부서, ?부서명, ?소속, ?소속부서, ?조직, ?반',
    timeZone: '시간대, 표준 시간대',
    language: '언어, 언어 코드, 표시 언어, 기본 언어, 선호 언어',
    region: '?지역, ?권역',
    callerId: '발신번호, 발신자 번호, 발신 번호 표시, 발신자 표시, 발신자 id',
    active: '활성, 활성화, 활성 여부, 활성화 여부, 사용 여부, ?상태, ?계정 상태',
  },
  opposites: {
    active:
      '비활성, 비활성화, 잠금, 잠김, 계정 잠금, 차단, 로그인 차단, 로그인 차단됨, 정지, 사용 중지, 사용 정지',
  },
  halves: { firstName: '이름' },
  whole:
    '<성명, <전체 이름, <표시 이름, <직원명, <직원 이름, <사원명, <학생명, <학생 이름, <담당자명, <담당자, <이름',
  fillers: '필수 선택 사용자 직원 사원 회사 업무 기본 번호 코드 항목 예 아니요',
  disqualifiers:
    '상사 관리자 팀장 회사명 기업 보조 기타 다른 이전 비상 비상연락처 고객 보호자 학부모 거래처 개인',
  meaningless: '열 항목 데이터 값 텍스트 정보 알수없음 빈칸',
};
