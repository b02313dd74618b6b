import { problemOf, toResponse } from '#app/api/problem';
import { Refusal } from '#domain/refusal';

/** Addresses that the API does not have. */
const refuse = async () => toResponse(problemOf(new Refusal('not-found', { params: { noun: 'address' } })));

export { refuse as GET, refuse as POST, refuse as PUT, refuse as PATCH, refuse as DELETE, refuse as HEAD, refuse as OPTIONS };
