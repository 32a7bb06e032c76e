/**
 * Shows over a page of `npm start` why the last change is not in it. The server says by its socket that there is a
 * problem; what it is stands beside this script. When all is well again the server has the page loaded anew, and what
 * it said before the socket stood the page asks for itself.
 */
import type { SiteState } from "../../desk/site-state.ts";
import type { Problem } from "../../desk/to-problem.ts";
import type { Diagnostic, DiagnosticPlace } from "../../schema/diagnostic.ts";
import { make } from "../search/make.ts";

const STYLE = `
:host { position: fixed; inset: auto 0 0 0; z-index: 2147483647; max-height: 80vh; overflow: auto; color-scheme: light dark;
  background: light-dark(#fff8f6, #241715); color: light-dark(#2a1512, #f6e6e2); border-top: 4px solid #c0341d;
  box-shadow: 0 -0.5rem 2rem rgb(0 0 0 / 25%); font: 1rem/1.6 system-ui, sans-serif; }
:host([hidden]) { display: none; }
.panel { max-width: 56rem; margin: auto; padding: 1rem 1.25rem 1.5rem; }
.head { display: flex; gap: 1rem; align-items: start; justify-content: space-between; }
h2 { margin: 0; font-size: 1.15rem; }
p { margin: 0.25rem 0; }
ol { list-style: none; margin: 1rem 0 0; padding: 0; display: grid; gap: 1rem; }
code, pre { font: 0.9rem/1.6 ui-monospace, monospace; overflow-wrap: anywhere; white-space: pre-wrap; margin: 0.25rem 0; }
pre { padding: 0.5rem 0.75rem; background: light-dark(#fdebe6, #33201c); border-radius: 0.25rem; }
mark { background: light-dark(#ffc9bb, #7c2a1a); color: inherit; }
button { min-width: 44px; min-height: 44px; font: inherit; cursor: pointer; }`;

function frame({ text, column, endColumn }: DiagnosticPlace): HTMLElement | null {
  if (text === null) return null;
  const start = (column ?? 1) - 1;
  const end = endColumn === null ? start : endColumn - 1;
  const line = make("pre", "", text.slice(0, start));
  line.append(make("mark", "", text.slice(start, end)), text.slice(end));
  return line;
}

const placeOf = ({ file, line, column }: DiagnosticPlace) => [file, line ?? 1, column ?? 1].join(":");

function item(diagnostic: Diagnostic): HTMLElement {
  const { message, cause, hint, related } = diagnostic;
  const entry = make("li", "");
  entry.append(make("code", "", placeOf(diagnostic)), make("p", "", message));
  const shown = [
    frame(diagnostic),
    ...related.map((other) => make("p", "", `${other.message}: ${placeOf(other)}`)),
  ];
  const told = [cause, hint].map((text) => (text ? make("p", "", text) : null));
  entry.append(...[...shown, ...told].filter((node) => node !== null));
  return entry;
}

const host = document.createElement("banmian-problem");
const root = host.attachShadow({ mode: "open" });
host.hidden = true;
/** The last problem, as it was told, and the one that was put away: that comes back only if it is told of anew. */
let told: string | null = null;
let putAway: string | null = null;

function hide(): void {
  host.hidden = true;
  putAway = told;
}

function show({ language, title, note, close, diagnostics, failure }: Problem): void {
  host.lang = language;
  host.setAttribute("role", "alert");
  const button = make("button", "", close);
  button.addEventListener("click", hide);
  const head = make("div", "head");
  head.append(make("h2", "", title), button);
  const list = make("ol", "");
  list.append(...diagnostics.map(item));
  const panel = make("div", "panel");
  panel.append(head, make("p", "", note), list);
  if (failure !== null) panel.append(make("pre", "", failure));
  root.replaceChildren(make("style", "", STYLE), panel);
  host.hidden = false;
}

async function look(): Promise<void> {
  const response = await fetch(new URL("state.json", script.src));
  const { version, problem } = (await response.json()) as SiteState;
  if (String(version) !== script.dataset.version) location.reload();
  else if (!problem) host.hidden = true;
  else {
    told = JSON.stringify(problem);
    if (told !== putAway) show(problem);
  }
}

const script = document.currentScript as HTMLScriptElement;
document.documentElement.append(host);
addEventListener("keydown", ({ key }) => {
  if (key === "Escape") hide();
});
const socket = new WebSocket(location.origin.replace(/^http/, "ws"));
socket.addEventListener("open", () => void look());
socket.addEventListener("message", ({ data }) => {
  const { type } = JSON.parse(String(data)) as { type?: string };
  if (type !== "eleventy.error" && type !== "eleventy.reload") return;
  putAway = null;
  void look();
});
void look();
