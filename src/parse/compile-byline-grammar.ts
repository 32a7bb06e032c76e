/** The words of bylines → the patterns that the byline readers share. Compiled once for each vocabulary. */

import type { BylineWords, Surnames } from "../schema/vocabulary.ts";
import { anyOf } from "./any-of.ts";

export interface BylineGrammar {
  words: BylineWords;
  surnames: Surnames;
  /** House, posts and a role, sticky: `本报见习记者`, `陇右日报全媒体记者`; group `role` is the role word. */
  role: RegExp;
  /** The next role with its posts, searched. */
  nextRole: RegExp;
  /** How the photo was taken, after the names, at the end of the text; groups `both` or `shot`. */
  photoEnd: RegExp;
  /** `本报讯`, `【本报讯】`. */
  ownDispatch: RegExp;
  /** `本报武汉10月17日电`, `据新华社电`; groups `from` and `agency`. */
  wire: RegExp;
  /** `转自《中工网》`, `（据新华社）`, `来源：…`; group `source`. */
  attribution: RegExp;
}

export function compileBylineGrammar(words: BylineWords, surnames: Surnames): BylineGrammar {
  const { roles } = words;
  const role = anyOf([...roles.reporter, ...roles.correspondent, ...roles.photographer]);
  const house = `(?:(?<=^|[\\s、/／])[\\p{Script=Han}\\d·]{1,12}(?:${anyOf(words.houseEndings)})\\s*)?`;
  const posted = `${house}(?:(?:${anyOf(words.posts)})\\s*)*(?<role>${role})`;
  const agencies = anyOf(words.agencies);
  const endings = anyOf(words.dispatchEndings);
  const numeral = "[\\d〇○零一二三四五六七八九十廿]";
  const day = `(?:(?:${numeral}{2,4}年)?${numeral}{1,3}月)?${numeral}{1,3}日`;
  return {
    words,
    surnames,
    role: new RegExp(posted, "uy"),
    nextRole: new RegExp(posted, "u"),
    photoEnd: new RegExp(
      `(?:\\s*(?<both>${anyOf(words.wroteAndShot)})|(?<shot>摄影|供图|摄)|(?<!(?:^|\\s)\\p{Script=Han})\\s+(?<shotApart>${anyOf(words.shot)}))\\s*$`,
      "u",
    ),
    ownDispatch: new RegExp(`^[【［\\[]?\\s*(?:${anyOf(words.ownDispatch)})\\s*[】］\\]]?`, "u"),
    wire: new RegExp(
      `^(?<from>据)?(?:(?<agency>${agencies})|本报|《?\\p{Script=Han}{2,6}[报网]》?)\\s*` +
        `(?:(?:\\p{Script=Han}{1,10}?)??\\s*${day}\\s*(?:${endings})|(?:${endings})(?=[\\s（(，,：:]|$)|\\p{Script=Han}{2,6}(?:${endings})(?=\\s*[（(]|\\s+))`,
      "u",
    ),
    attribution: new RegExp(
      `^(?:(?:${anyOf(words.attributionOpeners)})\\s*[:：]?\\s*(?:《(?<book>[^《》]{1,30})》|(?<source>[^，。；;！？]{2,24}))(?<rest>[^。；;！？]{0,14}))$`,
      "u",
    ),
  };
}
