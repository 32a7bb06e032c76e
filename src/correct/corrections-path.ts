/** `seeds/a.txt → seeds/a.corrections.yaml`: where the corrections of a page stand. */

export const PAGE_ENDING = /\.(?:txt|md)$/i;
export const CORRECTIONS = ".corrections.yaml";

export const correctionsPathOf = (page: string) => page.replace(PAGE_ENDING, "") + CORRECTIONS;
