/**
 * `(folder, archive, site) → the files that are made of rows`, each row made once for all of them: the database asks for
 * the rows, and whatever else is made of them is written as they pass. What the last dumps have of an issue, or of some
 * names, that are as they were is taken from there, and its file of the API is not made where the last site has it.
 */
import type { Site } from "../eleventy/site.ts";
import type { Archive, IssueEntry } from "../index/archive.ts";
import { digestParts } from "../index/digest-parts.ts";
import { issuePath } from "../publish/api-paths.ts";
import { chunkNames } from "../publish/chunk-names.ts";
import type { Digest } from "../publish/describe-package.ts";
import { formatCsv, formatCsvHead } from "../publish/format-csv.ts";
import { formatJsonl } from "../publish/format-jsonl.ts";
import type { RowGroup } from "../publish/format-parquet.ts";
import { groupRows } from "../publish/group-rows.ts";
import { DUMP_PATHS, type DumpName } from "../publish/list-dumps.ts";
import { makeIssueFile } from "../publish/list-issue-files.ts";
import { listArticleCells, listMentionRows, listTables } from "../publish/list-tables.ts";
import type { Cell, Table, TableName } from "../publish/table.ts";
import { toField } from "../publish/to-field.ts";
import { type ArticleBatch, ArticleGroups } from "./article-groups.ts";
import type { DataFolder } from "./data-folder.ts";
import type { DumpContents, Share } from "./dump-contents.ts";
import type { DumpMemory } from "./dump-memory.ts";
import type { FormerDumps } from "./former-dumps.ts";
import { type Piece, PieceList } from "./piece-list.ts";
import { type RowStretch, writeDatabase } from "./write-database.ts";
import { writeTablesBeside } from "./write-tables-beside.ts";

/** Rows that are put into text at once. */
const ROWS_PER_PIECE = 500;

/** What pieces of files are appended to. */
interface Drain {
  /** Returns how many bytes were added. */
  append(path: string, piece: Piece): number;
}

class TableWriter {
  readonly heads: DumpContents["heads"] = { "articles-jsonl": 0, articles: 0, mentions: 0, authorities: 0 };
  /** What Parquet is made of where the last dumps are there; else it is written as the rows pass. */
  readonly batches: ArticleBatch[] = [];
  groups: readonly RowGroup[] = [];
  /** Oldest first. */
  readonly #issues: readonly IssueEntry[];
  readonly #shares = new Map<IssueEntry, Share>();
  readonly #nameShares: Share[] = [];

  constructor(
    private readonly drain: Drain,
    private readonly folder: DataFolder,
    private readonly archive: Archive,
    private readonly site: Site,
    private readonly memory: DumpMemory,
    private readonly former: FormerDumps | null,
  ) {
    this.#issues = [...archive.issues].reverse();
  }

  get shares(): readonly Share[] {
    return [...this.#shares.values(), ...this.#nameShares];
  }

  *pass(table: Table): Generator<RowStretch> {
    if (table.name === "articles") yield* this.#passArticles(table);
    else if (table.name === "mentions") yield* this.#passMentions(table);
    else if (table.name === "authorities") yield* this.#passNames(table);
    else {
      this.#append(table.name, formatCsvHead(table));
      for (const rows of groupRows(table.rows(), ROWS_PER_PIECE))
        yield this.#writeRows(table.name, rows).rows;
    }
  }

  *#passArticles(table: Table): Generator<RowStretch> {
    const { former } = this;
    const parquet = former ? null : new ArticleGroups(table, new Map());
    const addBatch = (batch: ArticleBatch) => {
      if (parquet) this.#append("articles-parquet", parquet.add(batch));
      else this.batches.push(batch);
    };
    this.heads.articles = this.#append("articles", formatCsvHead(table));
    for (const issue of this.#issues) {
      const key = this.memory.keyOf(issue);
      const length = issue.articles.length;
      const share = former?.find(key) ?? null;
      if (former && share?.file && this.folder.has(issuePath(issue.record.id), share.file)) {
        addBatch({ key, length, rows: former.rangeOf("articles-jsonl", share) });
        for (const name of ["articles-jsonl", "articles"] as const)
          this.#append(name, former.rangeOf(name, share));
        this.#shares.set(issue, share);
        yield { former: former.rowsOf("articles", share) };
      } else {
        const { file, articles } = makeIssueFile(issue, this.archive, this.site);
        const rows = articles.map(listArticleCells);
        addBatch({ key, length, rows });
        const { sha256 } = this.folder.write(file);
        const lines = this.#append("articles-jsonl", formatJsonl(articles));
        const written = this.#writeRows("articles", rows);
        this.#shares.set(issue, {
          key,
          file: sha256,
          rows: { articles: length },
          bytes: { "articles-jsonl": lines, articles: written.bytes },
        });
        yield written.rows;
      }
    }
    if (!parquet) return;
    this.#append("articles-parquet", parquet.end());
    this.groups = parquet.groups;
  }

  *#passNames(table: Table): Generator<RowStretch> {
    const { former } = this;
    this.heads.authorities = this.#append("authorities", formatCsvHead(table));
    for (const rows of chunkNames(table.rows())) {
      const key = digestParts(rows);
      const share = former?.find(key);
      if (former && share) {
        this.#append("authorities", former.rangeOf("authorities", share));
        this.#nameShares.push(share);
        yield { former: former.rowsOf("authorities", share) };
      } else {
        const { bytes, rows: stretch } = this.#writeRows("authorities", rows);
        this.#nameShares.push({
          key,
          file: null,
          rows: { authorities: rows.length },
          bytes: { authorities: bytes },
        });
        yield stretch;
      }
    }
  }

  *#passMentions(table: Table): Generator<RowStretch> {
    const { former } = this;
    this.heads.mentions = this.#append("mentions", formatCsvHead(table));
    for (const [issue, share] of this.#shares) {
      if (former?.find(share.key) === share) {
        this.#append("mentions", former.rangeOf("mentions", share));
        yield { former: former.rowsOf("mentions", share) };
      } else {
        const rows = [...listMentionRows(issue, this.archive)];
        const written = this.#writeRows("mentions", rows);
        share.rows.mentions = rows.length;
        share.bytes.mentions = written.bytes;
        yield written.rows;
      }
    }
  }

  /** As CSV. */
  #writeRows(name: TableName, rows: readonly (readonly Cell[])[]): { bytes: number; rows: RowStretch } {
    const fields = rows.map((row) => row.map(toField));
    return { bytes: this.#append(name, formatCsv(fields)), rows: { rows: fields } };
  }

  /** Returns how many bytes it was. */
  #append(name: DumpName, piece: Piece): number {
    return this.drain.append(DUMP_PATHS[name], piece);
  }
}

export interface WrittenTables extends Omit<DumpContents, "digests"> {
  /** By path, of the files that are done. */
  digests: ReadonlyMap<string, Digest>;
}

/**
 * Resolves to what is of which issue, and of which names. Where the last dumps have most rows, a thread writes the files,
 * and what is to be had of the archive has been taken when it begins.
 */
export async function writeTables(
  folder: DataFolder,
  archive: Archive,
  site: Site,
  memory: DumpMemory,
  signal: AbortSignal | undefined,
): Promise<WrittenTables> {
  const path = folder.place(DUMP_PATHS["archive-sqlite"]);
  const former = await memory.open(`${path}.former`);
  try {
    signal?.throwIfAborted();
    const pieces = new PieceList();
    const writer = new TableWriter(former ? pieces : folder, folder, archive, site, memory, former);
    const tables = listTables(archive, site);
    const listRows = (table: Table) => writer.pass(table);
    if (former) {
      const { batches } = writer;
      const written = await writeTablesBeside(
        folder.output,
        { tables, listRows, former, pieces, batches },
        signal,
      );
      return { heads: writer.heads, shares: writer.shares, ...written };
    }
    writeDatabase(path, tables, listRows);
    return { heads: writer.heads, shares: writer.shares, groups: writer.groups, digests: new Map() };
  } finally {
    former?.close();
  }
}
