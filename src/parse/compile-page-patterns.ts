/** The words of pages → the patterns that tell lines apart. Compiled once for each vocabulary. */
import type { PageWords } from "../schema/vocabulary.ts";

export interface PagePatterns {
  ornaments: RegExp;
  labels: ReadonlySet<string>;
  labelEnding: RegExp;
  groupLabel: RegExp;
  slogan: RegExp;
  lead: RegExp;
  caption: RegExp;
  note: RegExp;
  opener: RegExp;
  speech: RegExp;
  hanging: RegExp;
  speaker: RegExp;
}

export function compilePagePatterns(words: PageWords): PagePatterns {
  const ornaments = `[${words.labelOrnaments.replace(/[\]\\^-]/gu, "\\$&")}]`;
  const any = (list: readonly string[]) => list.join("|");
  const date = "(?:\\d{4}年)?(?:\\d{1,2}月)?\\d{1,2}日|\\d{1,2}月(?=[\\p{Script=Han}，])";
  return {
    ornaments: new RegExp(`^(?:${ornaments}|\\s)+|(?:${ornaments}|\\s)+$`, "gu"),
    labels: new Set(words.labels),
    labelEnding: new RegExp(`(?:${any(words.labelEndings)})$`, "u"),
    groupLabel: new RegExp(`(?:${any(words.groupLabelEndings)})$`, "u"),
    slogan: new RegExp(`^(?:${any(words.sloganOpeners)})`, "u"),
    lead: new RegExp(`^(?:${any(words.leadOpeners)}|${date}|\\p{Script=Han}{2,16}(?:${date}))`, "u"),
    caption: new RegExp(`^[▲△▼◆■●（(\\s]{0,4}(?:${any(words.captionOpeners)})`, "u"),
    opener: new RegExp(
      `^(?:${any(words.sentenceOpeners)}|在[^，。]{1,12}(?:${any(words.placeEnds)})(?:[，,]|$))`,
      "u",
    ),
    speech: new RegExp(`(?:${any(words.speechVerbs)})[，：:,“]`, "u"),
    speaker: new RegExp(`^[\\p{Script=Han}·]{2,8}(?:${any(words.speechVerbs)})。$`, "u"),
    hanging: new RegExp(`(?:${any(words.hangingEnds)})$`, "u"),
    note: new RegExp(`^[【\\[（(■\\s]{0,3}(?:${any(words.noteOpeners)})`, "u"),
  };
}
