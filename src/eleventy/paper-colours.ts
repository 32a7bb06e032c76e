/** The colour behind the text in either scheme, as in the style sheet: the bars of the browser take it too. */
export const paperColours = { light: "#fbf9f4", dark: "#171512" } as const;
