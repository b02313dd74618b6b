import enAnchor from './en/anchor.json';
import enArticle from './en/article.json';
import enAttribution from './en/attribution.json';
import enChain from './en/chain.json';
import enClaim from './en/claim.json';
import enCommon from './en/common.json';
import enDesk from './en/desk.json';
import enEdition from './en/edition.json';
import enErrors from './en/errors.json';
import enEvidence from './en/evidence.json';
import enField from './en/field.json';
import enGate from './en/gate.json';
import enPeople from './en/people.json';
import enProfile from './en/profile.json';
import enPublish from './en/publish.json';
import enQueue from './en/queue.json';
import enRating from './en/rating.json';
import enRefusal from './en/refusal.json';
import enReview from './en/review.json';
import enRevision from './en/revision.json';
import enRule from './en/rule.json';
import enSettings from './en/settings.json';
import enSignin from './en/signin.json';
import enVerdict from './en/verdict.json';
import enWorkbench from './en/workbench.json';
import enWriting from './en/writing.json';
import esAnchor from './es/anchor.json';
import esArticle from './es/article.json';
import esAttribution from './es/attribution.json';
import esChain from './es/chain.json';
import esClaim from './es/claim.json';
import esCommon from './es/common.json';
import esDesk from './es/desk.json';
import esEdition from './es/edition.json';
import esErrors from './es/errors.json';
import esEvidence from './es/evidence.json';
import esField from './es/field.json';
import esGate from './es/gate.json';
import esPeople from './es/people.json';
import esProfile from './es/profile.json';
import esPublish from './es/publish.json';
import esQueue from './es/queue.json';
import esRating from './es/rating.json';
import esRefusal from './es/refusal.json';
import esReview from './es/review.json';
import esRevision from './es/revision.json';
import esRule from './es/rule.json';
import esSettings from './es/settings.json';
import esSignin from './es/signin.json';
import esVerdict from './es/verdict.json';
import esWorkbench from './es/workbench.json';
import esWriting from './es/writing.json';

/** The languages a reader can choose; each has a folder here with one file a namespace. */
export const locales = ['en', 'es'] as const;
export type Locale = (typeof locales)[number];

const en = {
  anchor: enAnchor,
  article: enArticle,
  attribution: enAttribution,
  chain: enChain,
  claim: enClaim,
  common: enCommon,
  desk: enDesk,
  edition: enEdition,
  errors: enErrors,
  evidence: enEvidence,
  field: enField,
  gate: enGate,
  people: enPeople,
  profile: enProfile,
  publish: enPublish,
  queue: enQueue,
  rating: enRating,
  refusal: enRefusal,
  review: enReview,
  revision: enRevision,
  rule: enRule,
  settings: enSettings,
  signin: enSignin,
  verdict: enVerdict,
  workbench: enWorkbench,
  writing: enWriting,
};

const es = {
  anchor: esAnchor,
  article: esArticle,
  attribution: esAttribution,
  chain: esChain,
  claim: esClaim,
  common: esCommon,
  desk: esDesk,
  edition: esEdition,
  errors: esErrors,
  evidence: esEvidence,
  field: esField,
  gate: esGate,
  people: esPeople,
  profile: esProfile,
  publish: esPublish,
  queue: esQueue,
  rating: esRating,
  refusal: esRefusal,
  review: esReview,
  revision: esRevision,
  rule: esRule,
  settings: esSettings,
  signin: esSignin,
  verdict: esVerdict,
  workbench: esWorkbench,
  writing: esWriting,
} satisfies typeof en;

export type Messages = typeof en;
export const catalogues: Record<Locale, Messages> = { en, es };
