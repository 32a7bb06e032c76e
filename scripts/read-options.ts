/**
 * The command line of a script → its options. `--help` prints the usage, a mistake what is wrong before it, and both end
 * the process.
 */
import { type ParseArgsConfig, parseArgs } from "node:util";

type Read<Config extends ParseArgsConfig> = ReturnType<typeof parseArgs<Config>>;

const HELP = { help: { type: "boolean", short: "h" } } as const;

/**
 * `usage` says what the script does, and with which options. `toOptions` throws a RangeError where a value is wrong.
 */
export function readOptions<Config extends ParseArgsConfig, Options>(
  usage: string,
  config: Config,
  toOptions: (read: Read<Config>) => Options,
): Options {
  try {
    const read = parseArgs({ ...config, options: { ...config.options, ...HELP } });
    if ("help" in read.values) {
      process.stdout.write(`${usage}\n`);
      process.exit(0);
    }
    return toOptions(read as unknown as Read<Config>);
  } catch (error) {
    if (!(error instanceof RangeError || error instanceof TypeError)) throw error;
    // Node goes on to explain its own syntax; the first sentence says what is wrong.
    process.stderr.write(`${error.message.split(". ")[0]}\n\n${usage}\n`);
    process.exit(2);
  }
}
