import type { HeaderWords } from './header-words.js';

export const portuguese: HeaderWords = {
  names: {
    username:
      'nome de usuário, nome de utilizador, login, usuário de acesso, nome de login, nome da conta, conta de usuário, =usuário, =usuários, =utilizador, ?conta',
    email:
      'e mail, correio eletrônico, correio electrónico, endereço de e mail, endereço de email, endereço eletrônico, mail',
    virtualExtension:
      'ramal, ramal virtual, número do ramal, número de ramal, ramal interno, extensão, extensão virtual, número da extensão, ' +
      'número interno, ?interno',
    role: 'papel, papéis, papel do usuário, papel de usuário, perfil de acesso, nível de acesso, ?perfil, ?função, ?cargo, ?tipo de usuário',
    sip: 'configurações sip, configuração sip, opção sip, opções sip, configurações de sip, definições sip',
    pbxDomain: 'domínio pbx, domínio do pbx, domínio de pbx, domínio sip, domínio da central',
    pbxDevice:
      'dispositivo pbx, dispositivo do pbx, dispositivo de pbx, dispositivo sip, ramal pbx, ramal do pbx',
    sipUri: 'uri sip, endereço sip, url sip',
    firstName: 'primeiro nome, prenome, nome próprio, nomes próprios',
    lastName: 'sobrenome, sobrenomes, último nome, nome de família',
    desk: 'nome da equipe, nome da equipa, ?equipe, ?equipes, ?equipa, ?equipas, ?mesa, ?grupo, ?grupos, ?departamento, ?setor, ?sector, ?área',
    timeZone: 'fuso horário, zona horária, =fuso',
    language: 'idioma, idioma da interface, idioma preferido, código do idioma, código de idioma, =língua',
    region:
      'região do call center, região do centro de contato, região da central de atendimento, ?região, central de atendimento',
    callerId:
      'identificador de chamadas, identificador de chamada, id de chamada, id do chamador, número de saída, =bina',
    active: 'ativo, ativa, activo, ativado, está ativo, habilitado, ?situação, ?estado',
  },
  opposites: {
    active:
      'inativo, inativa, está inativo, desativado, desativada, desabilitado, bloqueado, bloqueada, conta bloqueada, bloquear entrada, suspenso, suspensa',
  },
  halves: { firstName: 'nome', lastName: 'apelido' },
  whole:
    '=nome, nome completo, nome e sobrenome, nome e apelido, =nome sobrenome, =nome apelido, nome de exibição, nome para exibição, nome do funcionário, nome do colaborador, =nome do usuário completo, nome do agente, =nome agente, =nome funcionário, =nome colaborador, =usuário, =agente, =pessoa, =funcionário, =colaborador, =contato, =contacto, <sobrenome e nome, <sobrenome nome, <apelido e nome',
  fillers:
    'sim não de do da dos das o a seu sua usuário usuários utilizador funcionário funcionária colaborador colaboradora agente trabalho ' +
    'corporativo corporativa profissional institucional principal oficial id número código campo coluna valor obrigatório obrigatória ' +
    'opcional',
  disqualifiers:
    'gerente gestor gestora chefe supervisor supervisora responsável diretor empresa companhia organização alternativo alternativa ' +
    'anterior antigo antiga prévio secundário secundária segundo segunda reserva outro outra recuperação ajuda suporte ' +
    'emergência cobrança faturamento assistente cônjuge parceiro pai mãe cliente clientes fornecedor pessoal',
  meaningless: 'coluna campo dado dados valor valores texto informação desconhecido cabeçalho',
};
