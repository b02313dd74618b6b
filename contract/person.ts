import { z } from 'zod';
import { gateCodes, gateLevels } from '#domain/gates';
import { roles } from '#domain/permission';
import { id, language, line, moment, name, verbatim } from '#contract/text';

/** What a person may be in the newsroom. */
export const role = z.enum(roles);

/** Somebody, as colleagues see them. */
export const personRef = z.object({ id, name: z.string() }).meta({ id: 'PersonRef' });
export type PersonRef = z.infer<typeof personRef>;

/** The header in which a page says with each write whose it is, by the person's id. Without it nobody's page is meant. */
export const ownerHeader = 'stet-page-owner';

/** A person as admins and colleagues see them; never a password. `locale` is the language that they chose, null until they do. */
export const personView = z
  .object({
    id,
    email: z.string(),
    name: z.string(),
    roles: z.array(role),
    locale: z.enum(['en', 'es']).nullable(),
    createdAt: moment,
    disabledAt: moment.nullable(),
    version: z.number().int(),
  })
  .meta({ id: 'Person' });
export type PersonView = z.infer<typeof personView>;

/** A new person. Their password follows the newsroom’s rule for passwords. */
export const addPerson = z.strictObject({
  email: line(254),
  name: name(120),
  roles: z.array(role).min(1),
  password: verbatim(256),
});
export type AddPerson = z.infer<typeof addPerson>;

/** Change the given fields of a person. `disabled` or a new password ends their sessions. */
export const changePerson = z.strictObject({
  name: name(120).optional(),
  roles: z.array(role).min(1).optional(),
  disabled: z.boolean().optional(),
  password: verbatim(256).optional(),
});
export type ChangePerson = z.infer<typeof changePerson>;

/** What a person sets for themselves: the language of the desk. */
export const changeProfile = z.strictObject({ locale: z.enum(['en', 'es']) });
export type ChangeProfile = z.infer<typeof changeProfile>;

/** An API token as its owner sees it afterwards: never the token itself. */
export const tokenView = z
  .object({ id, name: z.string(), createdAt: moment, lastUsedAt: moment.nullable(), revokedAt: moment.nullable() })
  .meta({ id: 'ApiToken' });
export type TokenView = z.infer<typeof tokenView>;

/** A name by which its owner will know the token again. */
export const createToken = z.strictObject({ name: name(80) });
export type CreateToken = z.infer<typeof createToken>;

/** The one answer that ever holds the token itself. */
export const createdToken = tokenView.extend({ token: z.string() }).meta({ id: 'CreatedApiToken' });
export type CreatedToken = z.infer<typeof createdToken>;

/** Somebody's sign-in somewhere. */
export const sessionView = z
  .object({ id, userAgent: z.string(), address: z.string(), createdAt: moment, lastSeenAt: moment, current: z.boolean() })
  .meta({ id: 'Session' });
export type SessionView = z.infer<typeof sessionView>;

const gateLevelsByCode = z.partialRecord(z.enum(gateCodes), z.enum(gateLevels));

/** The newsroom’s settings. */
export const newsroomView = z
  .object({
    name: z.string(),
    language: z.string(),
    ownHosts: z.array(z.string()),
    gates: z.record(z.enum(gateCodes), z.enum(gateLevels)),
    scaleVersionId: id.nullable(),
    version: z.number().int(),
  })
  .meta({ id: 'Newsroom' });
export type NewsroomView = z.infer<typeof newsroomView>;

/** Change the given settings; of `gates` only those that are named. */
export const changeNewsroom = z.strictObject({
  name: name(120).optional(),
  language: language.optional(),
  ownHosts: z.array(line(253)).max(50).optional(),
  gates: gateLevelsByCode.optional(),
  scaleVersionId: id.optional(),
});
export type ChangeNewsroom = z.infer<typeof changeNewsroom>;
