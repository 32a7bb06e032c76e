import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Fill, Html, html } from "../../src/eleventy/html.ts";

describe("html", () => {
  test.each<[string, Fill, string]>([
    ["a string", `<b>&"'`, "<p>&lt;b&gt;&amp;&quot;&#39;</p>"],
    ["a number", 0, "<p>0</p>"],
    ["nothing", null, "<p></p>"],
    ["false", false, "<p></p>"],
    ["its own markup", html`<b>${"<"}</b>`, "<p><b>&lt;</b></p>"],
    ["a list of both", ["<", html`<br>`, [">"]], "<p>&lt;<br>&gt;</p>"],
    ["control characters", "a\u0000\u0008b\ud800c", "<p>abc</p>"],
  ])("fills a hole with %s", (_, fill, markup) => {
    expect(html`<p>${fill}</p>`.toString()).toBe(markup);
  });

  test("refuses a hole for an attribute value without quotes", () => {
    expect(() => html`<a href=${"x"}>`).toThrow(TypeError);
  });

  test("lets no text open a tag, end an attribute or begin an entity", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        expect(html`${text}`.toString()).not.toMatch(/[<>"']|&(?!(?:amp|lt|gt|quot|#39);)/);
      }),
    );
  });

  test("joined it says the same, and is markup still", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        const markup = html`<p>${text}</p>`;
        expect(html`${markup.join()}`.toString()).toBe(markup.toString());
      }),
    );
  });

  test("takes an object that only looks like its markup for no markup", () => {
    const forged = JSON.parse('["<b>"]');
    expect(html`${forged}`.toString()).toBe("&lt;b&gt;");
    expect(html`${Html.trust("<b>")}`.toString()).toBe("<b>");
  });
});
