/** What kinds of names a record has, and what its staff did. */

/** What a member of staff did for an article; the order is the one lists are shown in. */
export const staffRoles = ["reporter", "correspondent", "photographer"] as const;
export type StaffRole = (typeof staffRoles)[number];

/** `people` are staff, who sign; `figures` are the people in the news. */
export const nameKinds = ["people", "figures", "organisations", "places", "subjects", "keywords"] as const;
export type NameKind = (typeof nameKinds)[number];
