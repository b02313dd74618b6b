import { resource } from '#app/api/endpoint';
import { listLedger } from '#server/ledger';

export const { GET, POST, PUT, PATCH, DELETE, HEAD, OPTIONS } = resource({ listLedger });
