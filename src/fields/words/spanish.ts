import type { HeaderWords } from './header-words.js';

export const spanish: HeaderWords = {
  names: {
    username:
      'nombre de usuario, nombres de usuario, nombre usuario, login, usuario de acceso, usuario de inicio de sesión, nombre de inicio de sesión, ' +
      'cuenta de usuario, nombre de cuenta, =usuario, =usuarios, ?cuenta',
    email:
      'correo electrónico, correo, dirección de correo electrónico, dirección de correo, correo e, mail, dirección de email',
    virtualExtension:
      'extensión, extensión virtual, número de extensión, extensión telefónica, extensión interna, número interno, ' +
      '?interno, ?anexo',
    role: 'rol, roles, rol de usuario, nombre del rol, perfil de acceso, ?perfil, ?tipo de usuario, ?cargo',
    sip: 'ajustes sip, configuración sip, opción sip, opciones sip, configuración de sip',
    pbxDomain:
      'dominio pbx, dominio de pbx, dominio de la pbx, dominio sip, dominio de centralita, dominio de la centralita',
    pbxDevice:
      'dispositivo pbx, dispositivo de pbx, dispositivo de la pbx, dispositivo sip, extensión pbx, extensión de la pbx',
    sipUri: 'uri sip, dirección sip, url sip',
    firstName: 'nombre de pila, =nombres, primer nombre, nombre propio, =nombre s',
    lastName:
      'apellidos, apellido, primer apellido, apellido paterno, =apellido 1, =apellido s, nombre de familia',
    desk: 'equipo de trabajo, nombre del equipo de trabajo, ?equipo, ?equipos, ?escritorio, ?escritorios, ?mesa, ?grupo, ?grupos, ?departamento, ?departamentos, ?área, ?sector, ?sección',
    timeZone: 'zona horaria, huso horario, =zona de tiempo',
    language:
      'idioma, idioma de la interfaz, idioma de interfaz, idioma preferido, código de idioma, =lengua',
    region:
      'región del call center, región de call center, región del centro de llamadas, centro de llamadas, centro de contacto',
    callerId:
      'identificador de llamadas, identificador de llamada, id de llamada, id de llamadas, id de llamante, número saliente',
    active: 'activo, activa, está activo, activado, habilitado, habilitada, ?estado, ?estatus',
  },
  opposites: {
    active:
      'inactivo, inactiva, está inactivo, desactivado, desactivada, deshabilitado, deshabilitada, bloqueado, bloqueada, cuenta bloqueada, bloquear inicio de sesión, suspendido, suspendida',
  },
  halves: { firstName: 'nombre' },
  whole:
    '=nombre, nombre completo, nombre y apellidos, nombre y apellido, nombres y apellidos, =nombre apellidos, =nombres apellidos, =nombre apellido, nombre para mostrar, nombre del empleado, nombre de empleado, nombre del usuario, nombre del agente, =nombre del trabajador, =nombre del colaborador, =nombre empleado, =nombre agente, =usuario, =agente, =persona, =empleado, =colaborador, =trabajador, =contacto, <apellidos y nombre, <apellidos y nombres, <apellido y nombre, <apellidos nombre, <apellidos nombres, <apellido nombre',
  fillers:
    'sí código de del la el los las su tu usuario usuarios empleado empleada agente trabajo laboral corporativo corporativa ' +
    'institucional principal oficial id número núm identificador campo columna valor obligatorio obligatoria requerido ' +
    'requerida opcional',
  disqualifiers:
    'gerente jefe jefa jefes responsable supervisor supervisora director directora empresa compañía organización alternativo alternativa ' +
    'alterno alterna anterior previo previa antiguo antigua secundario secundaria segundo segunda respaldo otro otra ' +
    'recuperación ayuda soporte emergencia emergencias facturación asistente pareja cónyuge padre madre tutor cliente clientes proveedor ' +
    'personal materno',
  meaningless: 'columna campo dato datos valor valores texto información desconocido encabezado cabecera',
};
