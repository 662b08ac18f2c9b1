import type { HeaderWords } from './header-words.js';

export const french: HeaderWords = {
  names: {
    username:
      "nom d'utilisateur, nom utilisateur, login, nom de connexion, identifiant de connexion, identifiant utilisateur, " +
      'nom de compte, compte utilisateur, ?identifiant, ?utilisateur, ?compte',
    email:
      'e mail, adresse e mail, adresse email, courriel, adresse électronique, adresse courriel, adresse mail, adresse de messagerie, ' +
      'mail, mél, courrier électronique',
    virtualExtension:
      'extension, extension virtuelle, poste interne, numéro de poste, n° de poste, no de poste, poste téléphonique, numéro interne, ' +
      "numéro d'extension, numéro court, poste virtuel, ?poste, ?interne",
    role: "rôle, rôles, rôle utilisateur, rôle de l'utilisateur, nom du rôle, profil d'accès, ?profil, ?fonction, ?droits, ?type d'utilisateur",
    sip: 'paramètres sip, options sip, option sip, configuration sip, réglages sip',
    pbxDomain: 'domaine pbx, domaine du pbx, domaine sip, domaine de pbx, domaine du standard',
    pbxDevice:
      'appareil pbx, périphérique pbx, appareil sip, périphérique sip, poste pbx, poste du pbx, terminal sip',
    sipUri: 'uri sip, adresse sip, url sip',
    firstName: 'prénom, prénoms, prénom usuel, =prénom s',
    lastName: "nom de famille, nom patronymique, nom d'usage, nom usuel, patronyme",
    desk: "équipe, équipes, nom de l'équipe, nom d'équipe, ?groupe, ?groupes, ?service, ?services, ?département, ?départements, ?bureau, ?pôle, ?direction, ?unité",
    timeZone: 'fuseau horaire, fuseau, zone horaire',
    language:
      "langue, langue de l'interface, langue préférée, code langue, code de langue, paramètres régionaux",
    region: "région du centre d'appels, région du centre de contact, centre d'appels, centre de contact",
    callerId:
      "identifiant de l'appelant, numéro présenté, numéro affiché, présentation du numéro, numéro sortant, numéro d'appelant",
    active: 'actif, activé, activée, est actif, compte actif, ?statut, ?état',
  },
  opposites: {
    active:
      'inactif, est inactif, désactivé, désactivée, compte désactivé, bloqué, bloquée, connexion bloquée, bloquer la connexion, suspendu, suspendue, verrouillé',
  },
  halves: { lastName: 'nom' },
  whole:
    "=nom, nom complet, nom affiché, nom d'affichage, nom à afficher, =nom de l'employé, =nom du salarié, =nom du collaborateur, =nom de l'agent, =utilisateur, =agent, =personne, =salarié, =collaborateur, =prénom nom, =prénom et nom, =prénoms et nom, =contact, =nom du contact, <nom prénom, <nom et prénom, <nom et prénoms, <nom prénoms, <nom de famille et prénom, <noms et prénoms",
  fillers:
    'oui non code de du des d l la le les votre vos un une utilisateur utilisateurs employé employée salarié salariée collaborateur collaboratrice agent travail ' +
    'professionnel professionnelle principal principale officiel officielle id numéro champ colonne valeur obligatoire requis ' +
    'requise facultatif facultative optionnel',
  disqualifiers:
    'responsable manager gestionnaire supérieur chef superviseur superviseure directeur directrice société entreprise organisation organisme alternatif ' +
    'alternative autre précédent précédente ancien ancienne secondaire second seconde secours sauvegarde récupération aide ' +
    'assistance support urgence facturation assistant assistante conjoint conjointe partenaire parent tuteur client cliente clients fournisseur ' +
    'personnel personnelle jeune fille naissance',
  meaningless: 'colonne champ donnée données valeur valeurs texte information inconnu',
};
