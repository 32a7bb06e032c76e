/** Words with their log-probabilities and tags → a trie of them. */
import type { WordTrie } from "../schema/lexicon.ts";
import { openWordTrie } from "./open-word-trie.ts";
import { tabulateWords, type WordColumns } from "./tabulate-words.ts";

export function buildWordTrie(columns: WordColumns): WordTrie {
  return openWordTrie(tabulateWords(columns));
}
