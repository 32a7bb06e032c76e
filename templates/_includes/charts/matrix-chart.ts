/** A matrix of articles as a chart and as a table. */
import type { Cell, Matrix, Series } from "../../../src/charts/series.ts";
import { widenPunctuation } from "../../../src/eleventy/filters/widen-punctuation.ts";
import { type Html, html } from "../../../src/eleventy/html.ts";
import type { Site } from "../../../src/eleventy/site.ts";
import { strings } from "../../../src/eleventy/strings.ts";
import { NameEntry } from "../../../src/index/archive.ts";
import type { ChartOptions } from "./figure.ts";
import { drawGrid } from "./grid.ts";

export interface MatrixOptions {
  id: string;
  title: string;
  text: string;
  empty: string;
  rest: readonly (string | null)[];
  /** Heads of the table: what the rows are, and what is counted in them. */
  heads: readonly [string, string];
  /** What a column is called where its label alone doesn't tell. @default the label */
  nameColumn?: (column: Series) => string;
  /** What stands over a column. @default the label */
  headColumn?: (column: Series) => string;
}

const nameOf = ({ label }: Series) => widenPunctuation(label);

/** The shorter of the two lists that hold the articles of a cell; a page of dates lists issues and is no such list. */
function shorterList(row: Series, column: Series): Series {
  const isShorter = column.owner instanceof NameEntry && column.articles.length < row.articles.length;
  return isShorter ? column : row;
}

function link(site: Site, { owner }: Series, text: string): Html {
  return owner === null ? html`${text}` : html`<a href="${site.path(owner.permalink)}">${text}</a>`;
}

export function matrixChart(site: Site, matrix: Matrix, options: MatrixOptions): ChartOptions {
  const { rows, columns, cells } = matrix;
  const { nameColumn = nameOf, headColumn = nameOf } = options;
  const hrefOf = ({ owner }: Series) => (owner === null ? null : site.path(owner.permalink));
  const drawCell = ({ row: rowIndex, column: columnIndex, articles }: Cell) => {
    const row = rows[rowIndex];
    const column = columns[columnIndex];
    const [only, ...others] = articles;
    if (!row || !column || !only) return [];
    const count = articles.length;
    const list = shorterList(row, column);
    const text = strings.charts.cell(nameOf(row), nameColumn(column), count);
    const isOne = others.length === 0;
    return {
      row: rowIndex,
      column: columnIndex,
      count,
      title: isOne ? text : strings.charts.cellGoal(text, nameOf(list)),
      href: isOne ? site.path(only.permalink) : (hrefOf(list) ?? site.path(only.permalink)),
    };
  };
  const grid = {
    rows: rows.map((row) => ({ text: nameOf(row), href: hrefOf(row), note: String(row.articles.length) })),
    columns: columns.map((column) => ({
      text: headColumn(column),
      href: hrefOf(column),
      group: column.group,
    })),
    cells: cells.flatMap(drawCell),
  };
  const counts = (index: number) =>
    cells
      .filter(({ row }) => row === index)
      .map(({ column: columnIndex, articles }) => {
        const column = columns[columnIndex];
        return (
          column && html`<li>${link(site, column, nameColumn(column))} <small>${articles.length}</small></li>`
        );
      });
  return {
    ...options,
    drawing:
      cells.length === 0
        ? null
        : drawGrid(grid, { id: options.id, title: options.title, description: options.text }),
    rows: rows.map((row, index) => [
      link(site, row, nameOf(row)),
      html`<ul class="names counted">${counts(index)}</ul>`,
    ]),
  };
}
