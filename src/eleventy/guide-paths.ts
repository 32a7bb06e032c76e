/** Where the guide for editors stands, and what each complaint of the catalogue has there. */
import type { DiagnosticId } from "../diagnostics/catalogue.ts";

export const GUIDE = "/guide/";
export const MESSAGES = "/guide/messages/";
/** What is missing from the archive, as far as something is. */
export const MISSING = "/missing/";
export const messagePath = (id: DiagnosticId): string => `${MESSAGES}${id}/`;
