/** The configuration file and the environment → the settings; what the environment says wins. */
import { existsSync, readFileSync } from "node:fs";
import { VFile } from "vfile";
import { chooseLanguage } from "../diagnostics/choose-language.ts";
import { DiagnosticsError } from "../diagnostics/diagnostics-error.ts";
import { report } from "../diagnostics/report.ts";
import { toDiagnostics } from "../diagnostics/to-diagnostics.ts";
import { strings } from "../eleventy/strings.ts";
import { parseYaml } from "../read/parse-yaml.ts";
import type { Language } from "../schema/diagnostic.ts";
import { type Licence, toLicence } from "../schema/licence.ts";
import { type SettingsFile, settingsSchemaFor, type Texts } from "../schema/settings.ts";

/** Where no other is named by BANMIAN_CONFIG; need not exist. */
const DEFAULT_PATH = "banmian.config.yaml";

const schema = settingsSchemaFor(strings);

export interface Settings {
  /** Scheme and host. */
  siteUrl?: string | undefined;
  basePath?: string | undefined;
  contact?: string | undefined;
  oaiGateway?: string | undefined;
  /** Under what licence the data are given out. */
  licence?: Licence | undefined;
  /** The most that a page may have, such as `64MB`. */
  pageSize?: string | undefined;
  offline: boolean;
  review: boolean;
  /** Texts that take the place of the site's own, by the same names. */
  texts: Texts;
}

type Environment = Readonly<Record<string, string | undefined>>;

/** The file that settings are read from, whether it exists or not. */
export const settingsPathOf = (env: Environment = process.env) => env.BANMIAN_CONFIG || DEFAULT_PATH;

function readSettingsFile(path: string, isNamed: boolean, language: Language): SettingsFile {
  // One that is named and isn't there would else go unnoticed.
  if (!isNamed && !existsSync(path)) return {};
  const text = readFileSync(path, "utf8");
  const parsed = parseYaml(text, schema);
  if ("value" in parsed) return parsed.value ?? {};
  const file = new VFile({ path, value: text });
  for (const { line, column, problem, problemZh } of parsed.problems)
    report(file, "bad-settings", { place: { line, column }, params: { problem, problemZh } });
  throw new DiagnosticsError(toDiagnostics([file], language), language);
}

/**
 * Throws a DiagnosticsError, which names file, line and column of every problem, where the file doesn't fit its schema,
 * and a system error where a file is named that can't be read. What the environment says is for the caller to judge.
 */
export function loadSettings(
  env: Environment = process.env,
  language: Language = chooseLanguage(env),
): Settings {
  const file = readSettingsFile(settingsPathOf(env), Boolean(env.BANMIAN_CONFIG), language);
  const { site = {}, licence, limits = {}, features = {} } = file;
  return {
    siteUrl: env.SITE_URL || site.url,
    basePath: env.BANMIAN_BASE_PATH || site.basePath,
    contact: env.BANMIAN_CONTACT || site.contact,
    oaiGateway: env.BANMIAN_OAI_GATEWAY || site.oaiGateway,
    licence: licence && toLicence(licence),
    pageSize: env.BANMIAN_MAX_SIZE || limits.pageSize,
    offline: env.BANMIAN_OFFLINE ? env.BANMIAN_OFFLINE !== "off" : (features.offline ?? true),
    review: features.review ?? false,
    texts: {
      ...file.strings,
      ...(site.title !== undefined && { siteTitle: site.title }),
      ...(site.description !== undefined && { siteDescription: site.description }),
    },
  };
}
