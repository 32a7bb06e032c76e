/** The part of Eleventy 3 that banmian uses; the package ships no types. */
declare module "@11ty/eleventy" {
  export interface UserConfig {
    globalData: Record<string, unknown>;
    /** Templates that are left out. */
    ignores: Set<string>;
    addGlobalData(name: string, data: unknown): UserConfig;
    /** `path` is below the folder of the templates; `content` is what the module of one exports. */
    addTemplate(path: string, content: unknown): void;
    addTemplateFormats(formats: string | string[]): void;
    addExtension(extensions: string | string[], options: { key: string }): void;
    addPassthroughCopy(paths: Record<string, string>): UserConfig;
    addWatchTarget(path: string): void;
    addPlugin<Options>(
      plugin: (config: UserConfig, options: Options) => void | Promise<void>,
      options: Options,
    ): Promise<void> | undefined;
    setQuietMode(quiet: boolean): void;
  }

  export interface RenderedPage {
    url: string | false;
    inputPath: string;
    outputPath: string | false;
    content: string;
  }

  export interface EleventyOptions {
    configPath?: string;
    pathPrefix?: string;
    quietMode?: boolean;
    dryRun?: boolean;
    loader?: "esm" | "cjs" | "auto";
    runMode?: "build" | "serve" | "watch";
    config?: (config: UserConfig) => void | Promise<void>;
  }

  export default class Eleventy {
    constructor(input: string, output: string, options?: EleventyOptions);
    disableLogger(): void;
    write(): Promise<unknown>;
    toJSON(): Promise<RenderedPage[]>;
    watch(): Promise<void>;
    serve(port?: number): Promise<void>;
  }
}
